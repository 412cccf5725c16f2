"""The alarm of an open supervision gap: seen above every screen, heard at every desk, ended by an act alone."""
