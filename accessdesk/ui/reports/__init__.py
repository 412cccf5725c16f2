"""Reports that office manager and auditor read on the screen and take out as files."""
