"""`accessdesk subject-export`, run as a user runs it."""

import json
from pathlib import Path

from tests.commandline.commands import accessdesk
from tests.support.houses import MANAGER, RECEPTION, Company


def test_both_files_are_written_noted_and_refused_to_whoever_may_not(company: Company, tmp_path: Path) -> None:
    company.arrived()
    company.house.close()
    out = tmp_path / "auskunft.pdf"
    words = ("subject-export", "--data", company.house.data_dir, "--reason", "Brief vom 12.03.", "--out", out)
    assert accessdesk(*words, "--as", RECEPTION, "--person", "Miriam Okafor").code == 1
    assert accessdesk(*words, "--as", MANAGER, "--person", "Nobody Here").code == 2
    assert list(tmp_path.glob("auskunft*")) == []
    ran = accessdesk(*words, "--as", MANAGER, "--person", "Miriam Okafor")
    assert ran.code == 0, ran.err
    assert out.read_bytes().startswith(b"%PDF")
    assert json.loads(out.with_suffix(".json").read_text(encoding="utf-8"))["about"]["name"] == "Miriam Okafor"
