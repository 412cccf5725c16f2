"""Badges: who had which, the stock, what was printed ahead, and how they look."""
