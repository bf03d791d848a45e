"""Notes come from anywhere, and rich text opens files and addresses: every text is plain text."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
QML = PROJECT / "ui" / "qml"

SHOWS_TEXT = {"Text", "Label", "TextEdit", "TextArea", "ToolTip"}
"""Types of Qt that take rich text unless told otherwise. A component of ours is looked at in its own file."""

_SILENT = re.compile(r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""", re.DOTALL)
_OPENING = re.compile(r"([\w.]+)\s*\{")
_PLAIN = re.compile(r"\btextFormat\s*:\s*(?:Text|TextEdit)\.PlainText\b")
_RICH = re.compile(r"\b(?:RichText|StyledText|MarkdownText|AutoText)\b")


def objects(source: str) -> Iterator[tuple[int, str, str]]:
    """Each `Type { … }`: its line, its type, and its own bindings without those of the objects inside it."""
    code = _SILENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), source)
    for opening in _OPENING.finditer(code):
        yield code.count("\n", 0, opening.start()) + 1, opening[1], _own(code, opening.end())


def _own(code: str, start: int) -> str:
    depth, own = 1, []
    for character in code[start:]:
        depth += (character == "{") - (character == "}")
        if depth == 0:
            break
        own.append(character if depth == 1 else "")
    return "".join(own)


def rich_texts(source: str, ours: set[str]) -> list[str]:
    """What in a QML file could show rich text, with its line."""
    unmarked = [
        f"{line}: {kind} without textFormat: Text.PlainText"
        for line, kind, own in objects(source)
        if kind in SHOWS_TEXT - ours and not _PLAIN.search(own)
    ]
    return unmarked + [f"{found[0]} asked for" for found in _RICH.finditer(_SILENT.sub("", source))]


def test_every_text_on_screen_is_plain_text() -> None:
    ours = {file.stem for file in QML.rglob("*.qml")}
    found = {
        file.relative_to(PROJECT).as_posix(): rich_texts(file.read_text(encoding="utf-8"), ours)
        for file in QML.rglob("*.qml")
    }
    assert {file: texts for file, texts in found.items() if texts} == {}


NO_RICH_TEXT_OF_THEIR_OWN = {
    *("QtQml", "QtQuick", "QtQuick.Dialogs", "QtQuick.Shapes", "QtQuick.Window"),
    "Rostrum.ViewModels",
}
"""The controls of Qt, say, show rich text on their buttons and in their tool tips."""


def test_nothing_is_used_that_shows_rich_text_by_itself() -> None:
    imports = {
        line.split()[1]
        for file in QML.rglob("*.qml")
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.startswith("import ")
    }
    assert imports <= NO_RICH_TEXT_OF_THEIR_OWN


UNMARKED = "Text without textFormat: Text.PlainText"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Text { text: notes.title }", [f"1: {UNMARKED}"]),
        ("Item {\n  Text {\n    Item { textFormat: Text.PlainText }\n  }\n}", [f"2: {UNMARKED}"]),
        ("Text { // textFormat: Text.PlainText\n}", [f"1: {UNMARKED}"]),
        ("Text { textFormat: Text.StyledText }", [f"1: {UNMARKED}", "StyledText asked for"]),
        ('Text {\n  text: "{ Text {"\n  textFormat: Text.PlainText\n}', []),
        ("Label { text: notes.title }", []),
    ],
)
def test_a_rich_text_is_found_wherever_it_hides(source: str, found: list[str]) -> None:
    assert rich_texts(source, ours={"Label"}) == found
