"""Incidents: reported in one form, settled clock by clock from one sheet."""
