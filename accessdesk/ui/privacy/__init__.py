"""Data protection: how long data is kept, what is erased, and what people may ask of the company."""
