"""A clean export of the project: what a release is built from, without what lies about in somebody's checkout."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GERMAN = Path("resources", "translations", "accessdesk_de.qm")


def project_files() -> list[Path]:
    """Every file of the project, relative to its root: tracked ones and new ones that are not ignored."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode("utf-8")
    return sorted(Path(name) for name in set(listed.split("\0")) if name and (ROOT / name).is_file())


def export(folder: Path) -> Path:
    """Copy the project's files into `folder` and bind the translations there, as a release does; the folder."""
    for name in project_files():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    command = [sys.executable, "packaging/translations.py", "release"]
    subprocess.run(command, cwd=folder, capture_output=True, check=True)
    return folder


def build(project: Path, out: Path) -> tuple[Path, Path]:
    """The source archive, and the wheel built from that archive alone. No network."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(project)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (archive,) = out.glob("*.tar.gz")
    (wheel,) = out.glob("*.whl")
    return archive, wheel
