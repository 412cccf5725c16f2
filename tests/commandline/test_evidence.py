"""`accessdesk evidence` and `accessdesk verify` of its package, run as a user runs them."""

import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.commandline.commands import accessdesk
from tests.support.houses import AUDITOR, Company


@pytest.fixture
def data(company: Company) -> Path:
    company.clock.forward(days=-1000)
    company.arrived()
    company.house.close()
    return company.house.data_dir


def test_a_package_is_written_verified_and_found_out_when_changed(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "evidence.zip"
    words = ("evidence", "--data", data, "--as", AUDITOR, "--recipient", "Audit Ltd", "--out", out)
    ran = accessdesk(*words, "--from", "2024-02-27", "--to", "2024-02-27")
    assert ran.code == 0, ran.err
    assert hashlib.sha256(out.read_bytes()).hexdigest() in ran.out
    verified = accessdesk("verify", out)
    assert (verified.code, verified.last) == (0, "consistent with itself, compared with no outside anchor")
    with zipfile.ZipFile(out) as package:
        files = {name: package.read(name) for name in package.namelist()}
    brought = tmp_path / "verify_evidence.py"
    brought.write_bytes(files["verify_evidence.py"])
    alone = subprocess.run(
        [sys.executable, "-I", brought, out, "--lang", "de"], capture_output=True, encoding="utf-8", check=False
    )
    assert alone.returncode == 0, alone.stderr
    assert alone.stdout.splitlines()[-1] == "in sich stimmig, mit keinem äußeren Anker verglichen"
    files["entries.jsonl"] = files["entries.jsonl"].replace(b"visit.arrived", b"visit.removed")
    with zipfile.ZipFile(out, "w") as package:
        for name, content in files.items():
            package.writestr(name, content)
    assert accessdesk("verify", out).code == 1
    alone = subprocess.run([sys.executable, "-I", brought, out], capture_output=True, encoding="utf-8", check=False)
    assert (alone.returncode, "CHANGED" in alone.stdout or "VERÄNDERT" in alone.stdout) == (1, True)
    assert ", entered 2024-02-27T" in alone.stdout or ", erfasst 2024-02-27T" in alone.stdout


def test_wrong_usage_is_exit_two_and_a_refusal_exit_one(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "evidence.zip"
    words = ("evidence", "--data", data, "--as", AUDITOR, "--recipient", "Audit Ltd", "--out", out)
    assert accessdesk(*words, "--from", "2024-02-28", "--to", "2024-02-27").code == 2
    refused = accessdesk(*words, "--from", "2020-01-01", "--to", "2020-01-01")
    assert (refused.code, out.exists()) == (1, False)
    assert "Nothing was logged then" in refused.err
