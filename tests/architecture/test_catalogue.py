"""Every text that people read is in the catalogue, or `make messages` has been forgotten."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

PROJECT = Path(__file__).parents[2]
TRANSLATIONS = PROJECT / "resources" / "translations"

_QML_ASKS = re.compile(r"\bqsTr\s*\(")
_QML_TEXT = re.compile(r'\s*("(?:\\.|[^"\\\n])*")\s*[,)]')
_BLANK = re.compile(r"\{\w*[^{}]*\}|%(?:[sn]|\d)")


def asked_in_python(source: str) -> Iterator[str | None]:
    """What each `_` and `tr` is given; None where it is no plain text, and nobody could collect it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _asks(node.func):
            given = node.args[0] if node.args else None
            yield given.value if isinstance(given, ast.Constant) and isinstance(given.value, str) else None


def _asks(called: ast.expr) -> bool:
    return (isinstance(called, ast.Name) and called.id == "_") or (
        isinstance(called, ast.Attribute) and called.attr == "tr"
    )


def asked_in_qml(source: str) -> Iterator[str | None]:
    """What each qsTr is given, likewise."""
    for call in _QML_ASKS.finditer(source):
        given = _QML_TEXT.match(source, call.end())
        yield ast.literal_eval(given[1]) if given else None


def asked() -> dict[str, list[str | None]]:
    """What each file of the program asks for."""
    found: dict[str, list[str | None]] = {}
    for room in ("app", "ui"):
        for file in sorted((PROJECT / room).rglob("*.py")):
            found[file.relative_to(PROJECT).as_posix()] = list(asked_in_python(file.read_text(encoding="utf-8")))
    for file in sorted((PROJECT / "ui").rglob("*.qml")):
        found[file.relative_to(PROJECT).as_posix()] = list(asked_in_qml(file.read_text(encoding="utf-8")))
    return found


def kept() -> set[str]:
    """The texts of the catalogue."""
    with (TRANSLATIONS / "rostrum.pot").open("rb") as file:
        ids = [message.id for message in read_po(file) if message.id]
    return {text if isinstance(text, str) else text[0] for text in ids}


def test_every_text_can_be_collected() -> None:
    assert {file for file, texts in asked().items() if None in texts} == set()


def test_every_text_is_in_the_catalogue() -> None:
    texts = {text for given in asked().values() for text in given if text is not None}
    assert texts - kept() == set(), "type: make messages"


def test_the_catalogue_has_no_text_that_nobody_asks_for() -> None:
    texts = {text for given in asked().values() for text in given if text is not None}
    assert kept() - texts == set(), "type: make messages"


def other_blanks(catalogue: Path) -> list[str]:
    """The texts of a catalogue whose translation has other blanks to fill in."""
    with catalogue.open("rb") as file:
        pairs = [(message.id, message.string) for message in read_po(file) if message.id and message.string]
    return [
        text
        for text, translation in pairs
        if isinstance(text, str) and sorted(_BLANK.findall(text)) != sorted(_BLANK.findall(str(translation)))
    ]


def test_every_translation_has_the_same_blanks_to_fill_in() -> None:
    found = {path.parents[1].name: other_blanks(path) for path in TRANSLATIONS.glob("*/LC_MESSAGES/rostrum.po")}
    assert {language: texts for language, texts in found.items() if texts} == {}


def test_another_blank_is_found(tmp_path: Path) -> None:
    (tmp_path / "it.po").write_text(
        'msgid "%1 of %2"\nmsgstr "%2, %1"\n\nmsgid "in {part}"\nmsgstr "in {parte}"\n', encoding="utf-8"
    )
    assert other_blanks(tmp_path / "it.po") == ["in {part}"]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('_("Good morning")', ["Good morning"]),
        ('_("Good "\n  "morning")', ["Good morning"]),
        ('self.tr("Good")', ["Good"]),
        ('_(f"Good {time}")', [None]),
        ("_(greeting)", [None]),
        ('gettext("Good")', []),
    ],
)
def test_a_text_in_python_is_found(source: str, found: list[str | None]) -> None:
    assert list(asked_in_python(source)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('text: qsTr("Good")', ["Good"]),
        ('text: qsTr(\n    "a \\"good\\" one").arg(1)', ['a "good" one']),
        ('text: qsTr("%n left", "", n)', ["%n left"]),
        ('text: qsTr("Good" + name)', [None]),
        ("text: qsTr(name)", [None]),
        ('text: "Good"', []),
    ],
)
def test_a_text_in_qml_is_found(source: str, found: list[str | None]) -> None:
    assert list(asked_in_qml(source)) == found
