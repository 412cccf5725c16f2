"""Sample data, and the guided day that shows the program at work."""
