"""From stored facts to paper: what the window's Papers port stands on."""
