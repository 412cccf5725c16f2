"""`python -m accessdesk` does what the command `accessdesk` does."""

import sys

from accessdesk.cli import main

if __name__ == "__main__":
    sys.exit(main())
