"""The sample package that the format's description names: fixed bytes, so that the format cannot drift unseen."""

import json
import re
import zipfile
from pathlib import Path

from accessdesk.domain.events import FOUR_EYES as OURS
from accessdesk.ledger.anchors import Anchor
from accessdesk.ledger.findings import NoteCode, Standing
from accessdesk.ledger.package import READ_BY_VERIFIERS
from accessdesk.ledger.package_check import verify_package
from tests.ledger.logs import FOUR_EYES
from tests.ledger.test_packages import VERIFY, as_they_read

SAMPLE = Path(__file__).parent / "evidence_sample.zip"
TEXT = (Path(__file__).parents[2] / "docs" / "ledger-format.md").read_text(encoding="utf-8")
ANCHOR = "AD1:2:70:Q6GQPEHTR2FDJSYCJ6FIMVIAALLZ5LUH"


def test_the_sample_is_what_the_format_says_of_it() -> None:
    assert ANCHOR in TEXT
    anchor = Anchor.read(ANCHOR)
    verdict = verify_package(SAMPLE, [anchor], four_eyes=FOUR_EYES)
    assert (verdict.standing, verdict.anchored_to, verdict.findings) == (Standing.UNCHANGED, 70, ())
    assert {note.code for note in verdict.notes} == {NoteCode.RESTORED, NoteCode.WITHHELD}
    theirs = VERIFY.verify(SAMPLE, [as_they_read(anchor)])
    assert (theirs["report"].faults, theirs["anchored_to"]) == ([], 70)


def test_another_anchor_of_the_same_size_is_not_believed() -> None:
    verdict = verify_package(SAMPLE, [Anchor.read(ANCHOR[:-1] + "2")], four_eyes=FOUR_EYES)
    assert verdict.standing is Standing.CHANGED


def test_every_member_of_the_manifest_is_described() -> None:
    with zipfile.ZipFile(SAMPLE) as package:
        manifest = json.loads(package.read("manifest.json"))
        names = package.namelist()
    for name in (*manifest, *manifest["head"], *manifest["run"], *manifest["scope"], *manifest["keys"][0]):
        assert f'"{name}":' in TEXT, name
    for name in (*READ_BY_VERIFIERS, "manifest.json", "manifest.sig"):
        assert name in names
        assert f"`{name}`" in TEXT


def test_the_types_that_need_four_eyes_are_known_to_the_format_and_to_both_verifiers() -> None:
    ours = {kind.value for kind in OURS}
    folder = Path(__file__).parents[2] / "packaging" / "verifier"
    for path in folder.iterdir():
        said = path.read_text(encoding="utf-8").split("FOUR_EYES = ", 1)[1][:300]
        said = said.split("}")[0] if path.suffix == ".py" else said.split(")")[0]
        assert set(re.findall(r"[a-z]+\.[a-z_]+", said)) == ours, path.name
    rule = TEXT.split("4. Types that need four eyes", 1)[1].split("\n5.", 1)[0]
    assert set(re.findall(r"`([a-z]+\.[a-z_]+)`", rule)) == ours
