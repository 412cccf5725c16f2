"""Files that leave the house: each together with its entry in the log, or not at all."""
