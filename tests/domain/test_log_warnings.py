"""The fixture that listens for warnings in every test, heard listening."""

from pathlib import Path

import pytest

pytest_plugins = ("pytester",)

LISTENER = """
import logging
from collections.abc import Iterator
import pytest
from tests.conftest import no_warning_in_the_log
"""


def test_a_warning_in_the_log_fails_its_test(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    pytester.makeconftest(LISTENER)
    pytester.makepyfile(
        """
        import logging

        def test_quiet():
            logging.getLogger("desk").info("as usual")

        def test_loud():
            logging.getLogger("desk").warning("look at me")
        """
    )
    outcome = pytester.runpytest_subprocess("-p", "no:cacheprovider")
    outcome.assert_outcomes(passed=2, errors=1)
