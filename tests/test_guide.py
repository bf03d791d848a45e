"""What the guide and the README tell about settings, keys and commands is what the program does."""

import re
import string
import tomllib
from dataclasses import fields
from enum import StrEnum
from pathlib import Path

import pytest

from app.__main__ import main
from app.adapters.settings_table import settings_in
from app.cli.usage import understood
from app.domain.commands import DEFAULT_KEYS, Command
from app.domain.settings import RANGES, Settings

HOUSE = Path(__file__).parent.parent
GUIDE = (HOUSE / "docs" / "guide.md").read_text(encoding="utf-8")
README = (HOUSE / "README.md").read_text(encoding="utf-8")
FORMAT = (HOUSE / "docs" / "notes-format.md").read_text(encoding="utf-8")


def table(text: str, heading: str) -> list[list[str]]:
    """The rows of the table under a line, cell by cell, the row of headings and the one of dashes left out."""
    below = text.partition(f"\n{heading}\n")[2]
    assert below, f"there is no line {heading!r}"
    lines = re.search(r"^(?:\|.*\n)+", below, re.MULTILINE)
    assert lines, f"there is no table under {heading!r}"
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[0].splitlines()[2:]]


def blocks(text: str, kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def in_marks(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"`([^`]+)`", text))


def written(value: object) -> str:
    """A value as it is written in the settings file."""
    match value:
        case bool():
            return str(value).lower()
        case float():
            return f"{value:g}"
    return f'"{value}"'


def told(value: object, name: str) -> str:
    """What the guide says a setting may be."""
    match value:
        case bool():
            return "`true`, `false`"
        case float():
            least, greatest = RANGES[name]
            return f"{least:g} to {greatest:g}"
        case StrEnum():
            return ", ".join(f"`{written(choice)}`" for choice in type(value))
    return "any name"


def test_every_setting_is_in_the_guide_with_its_range_and_default() -> None:
    rows = table(GUIDE, "Each setting, what it may be, and what it is when nothing is said:")
    usual = {field.name: getattr(Settings(), field.name) for field in fields(Settings) if field.name != "keys"}
    assert [row[0].strip("`") for row in rows] == list(usual)
    for name, may_be, default, _what in rows:
        value = usual[name.strip("`")]
        assert (may_be, default.strip("`")) == (told(value, name.strip("`")), written(value))


def test_every_command_is_in_the_guide_with_its_keys() -> None:
    rows = table(GUIDE, "## Keys")
    assert {Command(row[0].strip("`")): in_marks(row[1]) for row in rows} == dict(DEFAULT_KEYS)
    assert len(rows) == len(DEFAULT_KEYS)


STANDARD = {
    "Cancel": "Esc",
    "Save": "Ctrl+S",
    "Print": "Ctrl+P",
    "Open": "Ctrl+O",
    "New": "Ctrl+N",
    "Undo": "Ctrl+Z",
    "Find": "Ctrl+F",
}
"""What Qt calls the usual key of each."""


def test_every_key_of_the_desk_is_in_the_guide() -> None:
    files = ("DeskKeys.qml", "OutlineKeys.qml", "ImportLayer.qml")
    qml = "".join((HOUSE / "ui" / "qml" / "Rostrum" / name).read_text(encoding="utf-8") for name in files)
    lines = re.findall(r"sequences?: (.+)", qml)
    known = {key for line in lines for key in re.findall(r'"([^"]+)"', line)}
    known |= {STANDARD[name] for name in re.findall(r"StandardKey\.(\w+)", qml)}
    assert mentioned(table(GUIDE, "### Keys at the desk")) >= known


@pytest.mark.parametrize("example", blocks(GUIDE, "toml"))
def test_every_example_of_settings_can_be_used(example: str) -> None:
    settings, remarks = settings_in(tomllib.loads(example))
    assert remarks == ()
    assert settings != Settings()


def mentioned(rows: list[list[str]]) -> set[str]:
    return {key for row in rows for key in in_marks(" ".join(row))}


@pytest.mark.parametrize(
    "rows",
    [
        table(README, "## Ten keys"),
        table(GUIDE, "Every clicker that works with slides works here, with nothing to set up:"),
    ],
    ids=["README", "clicker"],
)
def test_every_key_that_is_mentioned_does_something(rows: list[list[str]]) -> None:
    assert mentioned(rows) <= {name for names in DEFAULT_KEYS.values() for name in names}


def command_lines(text: str) -> list[list[str]]:
    """The words of each line that starts the program in a way that can be tried: nothing in brackets."""
    lines = [line for block in blocks(text, "text") for line in block.splitlines()]
    plain = (re.split(r"\s{3,}", line)[0] for line in lines if line.startswith("rostrum "))
    return [line.split()[1:] for line in plain if "[" not in line]


@pytest.mark.parametrize("words", command_lines(GUIDE) + command_lines(README), ids=" ".join)
def test_every_command_line_is_understood(words: list[str]) -> None:
    request = understood(words)
    assert not hasattr(request, "code"), request


def test_the_speech_in_the_readme_is_checked_as_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (speech,), (session,) = blocks(README, "yaml"), blocks(README, "console")
    asked, _, answer = session.partition("\n")
    (tmp_path / asked.split()[-1]).write_text(speech, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(asked.split()[2:]) == 0
    assert capsys.readouterr().out == answer


def options_in(text: str) -> set[str]:
    return set(re.findall(r"--[a-z-]+", text))


def test_the_readme_tells_every_option() -> None:
    helps = "".join(getattr(understood([*words, "--help"]), "text", "") for words in ([], ["check"], ["plan"]))
    assert options_in(helps) - options_in(README) == {"--help", "--version"}


def test_the_letters_that_are_free_for_sections_are_those_of_no_command() -> None:
    free = re.search(r"free are ((?:[A-Z] )+)", FORMAT)
    taken = {name for names in DEFAULT_KEYS.values() for name in names}
    assert free is not None
    assert free[1].split() == [letter for letter in string.ascii_uppercase if letter not in taken]
