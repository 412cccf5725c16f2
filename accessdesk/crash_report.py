"""What a bug leaves behind, for whoever mends it."""

import traceback
from datetime import datetime
from pathlib import Path


def save_crash_report(data_dir: Path, error: Exception) -> Path:
    """Write what a bug left behind to a file that the user can send; it names code, not people."""
    folder = data_dir / "reports"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / f"crash-{datetime.now().astimezone():%Y%m%d-%H%M%S}.txt"
    path.write_text("".join(traceback.format_tb(error.__traceback__)) + type(error).__name__ + "\n", "utf-8")
    return path
