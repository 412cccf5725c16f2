"""The headless door: every command that needs no window."""
