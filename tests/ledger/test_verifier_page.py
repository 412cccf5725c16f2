"""The verifier page in a real browser: of each sample it says what the program says, and people can use it."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from accessdesk.ledger.anchors import Anchor
from accessdesk.ledger.findings import Standing
from accessdesk.ledger.package import Chosen
from accessdesk.ledger.package_check import verify_package
from tests.ledger.logs import FOUR_EYES, Log, anchored_log
from tests.ledger.packages import Files, carries_all, closed, make_package, opened, signed_again, some_range
from tests.ledger.planting import six_entries
from tests.ledger.test_attacks import ATTACKS
from tests.ledger.test_packages import KEY_FAULTS, ON_THE_WAY, busy_log, text_of
from tests.ledger.test_retention_check import LAWFUL, UNLAWFUL, log_with
from tests.support.browser import Browser

PAGE = Path(__file__).parents[2] / "packaging" / "verifier" / "verify_evidence.html"
CHECK = """(async (anchors) => {
    const found = await verify(sample.files[0], anchors.map(readAnchor));
    const { standing, first_bad, entries, checkpoints, anchors: outside, anchored_to, report } = found;
    const { faults, notes } = report;
    return { standing, first_bad, entries, checkpoints, outside, anchored_to, faults, notes };
})"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    found = Browser(tmp_path_factory.mktemp("browser"))
    found.open(PAGE)
    found.run("FOUR_EYES.add('visit.denied')")
    found.run("window.sample = document.createElement('input'); sample.type = 'file'")
    yield found
    found.close()


def agree(browser: Browser, path: Path, anchors: list[Anchor]) -> Standing:
    """The program's standing, after the page was found to say the same."""
    ours = verify_package(path, anchors, four_eyes=FOUR_EYES)
    browser.choose("sample", path)
    theirs: dict[str, Any] = browser.run(f"{CHECK}({json.dumps([text_of(anchor) for anchor in anchors])})")
    said = sorted((code, seq or 0) for code, seq, _ in theirs["faults"])
    assert said == sorted((finding.code.value, finding.seq or 0) for finding in ours.findings)
    assert sorted(code for code, _, _ in theirs["notes"]) == sorted(note.code.value for note in ours.notes)
    assert (theirs["standing"], theirs["first_bad"]) == (ours.standing.value, ours.first_bad)
    counts = (theirs["entries"], theirs["checkpoints"], theirs["outside"], theirs["anchored_to"])
    assert counts == (ours.entries, ours.checkpoints, ours.anchors, ours.anchored_to)
    return ours.standing


def test_the_page_knows_lawful_and_unlawful_changes_of_the_key(browser: Browser, tmp_path: Path) -> None:
    log = anchored_log(3)
    log.change_key()
    log.add_random(3)
    log.replace_key()
    assert agree(browser, make_package(log, tmp_path / "lawful.zip"), log.anchors) is Standing.UNCHANGED
    for plant in KEY_FAULTS:
        log = six_entries()
        plant(log)
        path = make_package(log, tmp_path / f"{plant.__name__}.zip", carries=carries_all)
        assert agree(browser, path, []) is Standing.CHANGED, plant.__name__


def honest(browser: Browser, seed: int, folder: Path) -> None:
    log = busy_log(seed)
    path = make_package(log, folder / f"{seed}.zip", some_range(log), previous=log.checkpoints[0].size)
    assert agree(browser, path, log.anchors) is Standing.UNCHANGED, f"seed {seed}"
    assert agree(browser, path, []) is Standing.CONSISTENT_WITH_ITSELF


def attacked_log(browser: Browser, attack: Callable[[Log], int], seed: int, folder: Path) -> None:
    log = anchored_log(seed)
    attack(log)
    path = make_package(log, folder / f"{seed}.zip", Chosen(1, log.size), carries=carries_all)
    assert agree(browser, path, log.anchors) is Standing.CHANGED, f"seed {seed}"


def attacked_package(browser: Browser, attack: Callable[[Files, Random], None], seed: int, folder: Path) -> None:
    log = busy_log(seed)
    files = opened(make_package(log, folder / f"{seed}.zip", some_range(log)))
    attack(files, log.rng)
    for key in (None, Ed25519PrivateKey.generate(), log.key):
        said = agree(browser, closed(signed_again(files, key), folder / "attacked.zip"), log.anchors)
        assert said is Standing.CHANGED or key is log.key


def test_the_page_agrees_on_honest_packages(browser: Browser, tmp_path: Path) -> None:
    for seed in range(4):
        honest(browser, seed, tmp_path)


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_page_agrees_on_attacked_logs(browser: Browser, attack: Callable[[Log], int], tmp_path: Path) -> None:
    for seed in range(2):
        attacked_log(browser, attack, seed, tmp_path)


@pytest.mark.parametrize("attack", ON_THE_WAY)
def test_the_page_agrees_on_packages_changed_on_their_way(
    browser: Browser, attack: Callable[[Files, Random], None], tmp_path: Path
) -> None:
    for seed in range(2):
        attacked_package(browser, attack, seed, tmp_path)


@pytest.mark.parametrize("facts", [*LAWFUL, *UNLAWFUL])
def test_the_page_agrees_on_which_erasures_are_allowed(browser: Browser, facts: dict[str, Any], tmp_path: Path) -> None:
    log = log_with(**facts)
    path = make_package(log, tmp_path / "p.zip", Chosen(1, log.size), carries=carries_all)
    assert (agree(browser, path, []) is Standing.CHANGED) == (facts in UNLAWFUL)


@pytest.mark.proof
def test_the_page_agrees_on_a_hundred_honest_packages(browser: Browser, tmp_path: Path) -> None:
    for seed in range(1000, 1100):
        honest(browser, seed, tmp_path)


@pytest.mark.proof
@pytest.mark.parametrize("attack", ATTACKS)
def test_the_page_agrees_on_a_hundred_attacked_logs(
    browser: Browser, attack: Callable[[Log], int], tmp_path: Path
) -> None:
    for seed in range(1000, 1100):
        attacked_log(browser, attack, seed, tmp_path)


@pytest.mark.proof
@pytest.mark.parametrize("attack", ON_THE_WAY)
def test_the_page_agrees_on_a_hundred_packages_changed_on_their_way(
    browser: Browser, attack: Callable[[Files, Random], None], tmp_path: Path
) -> None:
    for seed in range(1000, 1100):
        attacked_package(browser, attack, seed, tmp_path)


def test_damaged_bytes_anywhere_are_said_and_never_an_error(browser: Browser, tmp_path: Path) -> None:
    rng = Random(5)
    for seed in range(15):
        files = opened(make_package(busy_log(seed % 2), tmp_path / "one.zip"))
        name = rng.choice(sorted(name for name, data in files.items() if data))
        data = bytearray(files[name])
        for _ in range(3):
            data[rng.randrange(len(data))] = rng.randrange(256)
        files[name] = bytes(data)
        agree(browser, closed(files, tmp_path / "two.zip"), [])


@pytest.mark.parametrize("escaped", ["\\u0044", "\\ud800", "\\u00e4", "a\u0308", "1.0", "\U0001f600"])
def test_the_page_knows_the_one_byte_string_of_a_value(browser: Browser, escaped: str, tmp_path: Path) -> None:
    files = opened(make_package(anchored_log(2), tmp_path / "one.zip"))
    files["entries.jsonl"] = files["entries.jsonl"].replace(b'"desk":"D1"', f'"desk":"{escaped}1"'.encode())
    agree(browser, closed(files, tmp_path / "two.zip"), [])


def test_its_own_signatures_are_those_of_the_browser(browser: Browser) -> None:
    key = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    public, message = key.public_key().public_bytes_raw().hex(), b"a message"
    for signature, fits in ((key.sign(message), True), (key.sign(b"another"), False), (bytes(64), False)):
        asked = f"fromHex('{public}', 32), fromHex('{signature.hex()}', 64), utf8('a message')"
        assert browser.run(f"ownSignature({asked})") is fits
        assert browser.run(f"signatureFits({asked})") is fits


def test_a_package_dropped_on_the_page_is_shown_in_both_languages(browser: Browser, tmp_path: Path) -> None:
    log = busy_log(1)
    path = make_package(log, tmp_path / "evidence.zip")
    shown = "new Promise((go) => (window.look = () => at('standing').className ? go() : setTimeout(look, 20))())"
    browser.run("at('standing').className = ''; language.value = 'en'; show()")
    spot = browser.run(
        "(({ x, y, width, height }) => [x + width / 2, y + height / 2])(at('drop').getBoundingClientRect())"
    )
    browser.drop(*spot, path)
    browser.run(shown)
    assert browser.run("at('standing').textContent") == "consistent with itself, compared with no outside anchor"
    anchor = json.dumps("\n".join(text_of(anchor) for anchor in log.anchors))
    browser.run(f"at('anchor').value = {anchor}; at('standing').className = ''; at('again').click()")
    browser.run(shown)
    assert browser.run("at('standing').textContent").startswith(f"UNCHANGED up to entry {log.size}")
    browser.run("language.value = 'de'; language.dispatchEvent(new Event('change'))")
    assert browser.run("at('standing').textContent").startswith(f"UNVERÄNDERT bis Eintrag {log.size}")
    assert browser.run("at('about').textContent").startswith("Empfänger: Auditor")


def test_the_page_asks_no_network(browser: Browser) -> None:
    said = browser.run("fetch('http://127.0.0.1:9/').then(() => 'went out', (wrong) => String(wrong))")
    assert "went out" not in said
    assert browser.run("performance.getEntriesByType('resource').length") == 0
