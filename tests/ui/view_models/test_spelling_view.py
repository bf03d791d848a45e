"""Misspelt words in the line that is being written."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from app.domain.notes import Notes, Point, Section
from app.domain.spelling import words_to_spell
from tests.ui.opened_desk import OpenedDesk, opened_desk

NOTES = Notes("A speech", (Section("One", points=(Point("we agre on teh way"), Point("second"))),))
KNOWN = {"we", "agree", "on", "the", "way", "second"}


class FewWords:
    """A speller that knows few words."""

    def misspelt(self, text: str, language: str) -> tuple[range, ...]:
        return tuple(
            place for place in words_to_spell(text, language) if text[place.start : place.stop].lower() not in KNOWN
        )

    def suggestions(self, word: str, _language: str) -> tuple[str, ...]:
        return {"teh": ("the", "ten"), "agre": ("agree",)}.get(word, ())


@pytest.fixture
def desk(qapp: QGuiApplication) -> Iterator[OpenedDesk]:
    assert qapp is not None
    with opened_desk(NOTES, speller=FewWords()) as opened:
        opened.key(Qt.Key.Key_Down)
        opened.key(Qt.Key.Key_Return)
        yield opened


def paper(desk: OpenedDesk) -> QQuickItem:
    return desk.window.activeFocusItem()


def marked(desk: OpenedDesk) -> list[str]:
    """The words of the line that is written in that are in another colour."""
    held = paper(desk).property("textDocument")
    block = held.textDocument().firstBlock()
    red = desk.models.spelling.colour
    return [
        block.text()[part.start : part.start + part.length]
        for part in block.layout().formats()
        if part.format.foreground().color() == red and part.format.fontUnderline()
    ]


def test_they_are_marked(desk: OpenedDesk) -> None:
    assert marked(desk) == ["agre", "teh"]
    red = desk.models.spelling.colour
    assert red.red() > 1.5 * red.green()


def test_the_word_that_is_being_written_is_not(desk: OpenedDesk) -> None:
    desk.type(" togethr")
    assert marked(desk) == ["agre", "teh"]
    desk.type(" ")
    assert marked(desk) == ["agre", "teh", "togethr"]


def test_f7_offers_one_spelling_after_the_other_and_what_was_written(desk: OpenedDesk) -> None:
    for _letter in range(len(" way")):
        desk.key(Qt.Key.Key_Left)
    said = []
    for _time in range(4):
        desk.key(Qt.Key.Key_F7)
        said.append(desk.models.texts[1].split()[3])
    assert said == ["the", "ten", "teh", "the"]
    assert marked(desk) == ["agre"]


def test_f7_leaves_a_word_alone_that_is_right(desk: OpenedDesk) -> None:
    desk.key(Qt.Key.Key_F7)
    assert desk.models.texts[1] == "we agre on teh way"
    desk.key(Qt.Key.Key_End)
    desk.type(" ")
    desk.key(Qt.Key.Key_F7)
    assert desk.models.texts[1] == "we agre on teh way"


def test_the_next_line_is_marked_as_well(desk: OpenedDesk) -> None:
    desk.key(Qt.Key.Key_Return)
    desk.type("yeers go by")
    assert desk.models.texts[2] == "yeers go by"
    assert marked(desk) == ["yeers", "go"]
    desk.key(Qt.Key.Key_Up)
    assert marked(desk) == ["agre", "teh"]


def test_the_whole_is_undone_letter_by_letter_of_the_person(desk: OpenedDesk) -> None:
    for _letter in range(len(" way")):
        desk.key(Qt.Key.Key_Left)
    desk.key(Qt.Key.Key_F7)
    desk.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.models.texts[1] == "we agre on teh way"


def test_places_count_as_qml_counts(desk: OpenedDesk) -> None:
    desk.key(Qt.Key.Key_Home)
    desk.type("x")
    assert desk.models.spelling.suggest("𝄞𝄞 teh", 8) == [5, 8, "the"]
    assert [(place.start, place.stop) for place in desk.models.spelling.misspelt("𝄞 teh")] == [(3, 6)]


def test_without_a_dictionary_nothing_is_marked_and_nothing_offered(qapp: QGuiApplication) -> None:
    assert qapp is not None
    with opened_desk(NOTES) as desk:
        desk.key(Qt.Key.Key_Down)
        desk.key(Qt.Key.Key_Return)
        desk.key(Qt.Key.Key_F7)
        assert desk.models.texts[1] == "we agre on teh way"
        assert marked(desk) == []
