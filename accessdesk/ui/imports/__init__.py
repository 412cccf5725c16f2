"""Bringing foreign lists in: look first, then import."""
