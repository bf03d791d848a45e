"""Every contract of .importlinter is seen to fail: one that cannot fail guards nothing."""

import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]

OFFENCES = [
    # contract, a new module, and what it imports against the arrows
    ("rooms-of-app", "app/attic.py", "import app.domain"),
    ("rooms-of-app", "app/domain/offence.py", "import app.ports"),
    ("rooms-of-app", "app/adapters/offence.py", "import app.session"),
    ("rooms-of-app", "app/formats/offence.py", "import app.session"),
    ("rooms-of-app", "app/adapters/offence.py", "import app.cli"),
    ("rooms-of-ui", "ui/attic.py", "import app.domain"),
    ("rooms-of-ui", "ui/view_models/offence.py", "import ui.main"),
    ("rooms-of-ui", "ui/view_models/offence.py", "import ui.devices"),
    ("rooms-of-ui", "ui/devices/offence.py", "import ui.view_models"),
    ("program-without-window", "app/formats/offence.py", "import ui.main"),
    ("no-qt-in-app", "app/adapters/offence.py", "import PySide6.QtCore"),
    ("no-qt-in-app", "app/domain/offence.py", "import shiboken6"),
    ("pure-domain", "app/domain/offence.py", "import time"),
    ("pure-domain", "app/domain/offence.py", "import random"),
    ("pure-domain", "app/domain/offence.py", "import logging"),
    ("pure-domain", "app/domain/offence.py", "from pathlib import Path"),
    ("pure-domain", "app/domain/offence.py", "import yaml"),
    ("who-names-an-adapter", "ui/view_models/offence.py", "import app.adapters"),
    ("who-names-an-adapter", "app/formats/offence.py", "def f():\n    import app.adapters"),
    ("who-names-a-format", "ui/view_models/offence.py", "import app.formats"),
    ("who-names-a-format", "app/adapters/offence.py", "import app.formats"),
    ("headless-commands-are-a-root", "ui/view_models/offence.py", "import app.cli"),
    ("no-cycles", "app/domain/offence.py", "import app.domain.pace\nimport app.domain.second_offence"),
]
ACCOMPLICES = {"app/domain/offence.py": ("app/domain/second_offence.py", "import app.domain.offence")}
"""A circle takes two."""


def contracts() -> dict[str, str]:
    """Each contract's identifier and name."""
    parser = ConfigParser()
    parser.read(PROJECT / ".importlinter", encoding="utf-8")
    prefix = "importlinter:contract:"
    return {
        section.removeprefix(prefix): parser[section]["name"]
        for section in parser.sections()
        if section.startswith(prefix)
    }


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the program, to be spoilt."""
    for room in ("app", "ui"):
        shutil.copytree(PROJECT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__", "qml"))
    shutil.copy(PROJECT / ".importlinter", tmp_path)
    return tmp_path


def verdict(house: Path, contract: str) -> str:
    """What lint-imports says about one contract, and how it ends."""
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-logo", "--contract", contract]
    done = subprocess.run(command, cwd=house, capture_output=True, text=True, check=False)
    return f"{done.stdout}{done.stderr}\nexit code {done.returncode}"


def test_each_contract_has_an_offence_that_it_must_catch() -> None:
    assert {contract for contract, *_ in OFFENCES} == set(contracts())


@pytest.mark.parametrize("contract", contracts())
def test_the_house_keeps_the_contract(house: Path, contract: str) -> None:
    said = verdict(house, contract)
    assert f"{contracts()[contract]} KEPT" in said
    assert said.endswith("exit code 0")


@pytest.mark.parametrize(("contract", "module", "offence"), OFFENCES)
def test_an_offence_breaks_the_contract(house: Path, contract: str, module: str, offence: str) -> None:
    (house / module).write_text(f"{offence}\n", encoding="utf-8")
    if module in ACCOMPLICES:
        accomplice, answer = ACCOMPLICES[module]
        (house / accomplice).write_text(f"{answer}\n", encoding="utf-8")
    said = verdict(house, contract)
    assert f"{contracts()[contract]} BROKEN" in said
    assert said.endswith("exit code 1")
