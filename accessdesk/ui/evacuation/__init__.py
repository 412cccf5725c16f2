"""The evacuation list on the screen."""
