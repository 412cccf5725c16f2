"""Standing externals, customers with their contacts, and orders, as they are kept and as they come in."""
