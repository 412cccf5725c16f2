"""Bans: the list that the office manager keeps, and the question that stops a visitor."""
