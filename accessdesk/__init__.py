"""Reception desk for companies with protected areas."""

__version__ = "0.1.0"
