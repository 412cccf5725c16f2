"""Groups at the desk: announced, arriving line by line, collected together."""
