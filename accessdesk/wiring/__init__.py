"""What joins a screen to the house behind it: the one floor that knows windows, storage and papers at once."""
