import subprocess
import sys

ALLOWED = {"accessdesk", "PySide6", "shiboken6", "shibokensupport", "signature_bootstrap", "__feature__"}
ASK = """
import sys
before = set(sys.modules)
import accessdesk.ui.main_window
{planted}
print(*{{name.split(".")[0] for name in set(sys.modules) - before}})
"""


def loaded_at_start(planted: str = "") -> set[str]:
    """Top-level modules beyond the standard library that the window brings in before it shows the login."""
    answer = subprocess.run(
        [sys.executable, "-c", ASK.format(planted=planted)], capture_output=True, text=True, check=True
    )
    return set(answer.stdout.split()) - set(sys.stdlib_module_names)


def test_the_window_loads_nothing_heavy_before_the_login() -> None:
    assert loaded_at_start() <= ALLOWED


def test_a_heavy_import_at_start_is_seen() -> None:
    assert "rfc8785" in loaded_at_start("import rfc8785")
