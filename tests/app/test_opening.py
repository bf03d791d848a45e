from pathlib import Path

import pytest

from app.domain.notes import Notes, Point, Section
from app.formats.notes_yaml import read_notes
from app.opening import OpeningRequest, granted_s, planned, shipped_notes

SECTIONS = (Section("Opening", points=(Point("Good morning"),)),)


def test_the_pace_asked_for_comes_before_that_of_the_notes() -> None:
    notes = Notes("Title", SECTIONS, words_per_minute=100.0)
    assert planned(notes, 140.0).pace.words_per_minute == 140.0
    assert planned(notes).pace.words_per_minute == 100.0


def test_without_a_pace_that_of_the_language_is_taken() -> None:
    assert planned(Notes("Title", SECTIONS)).pace.words_per_minute == 120.0
    assert planned(Notes("Titre", SECTIONS, language="fr")).pace.words_per_minute == 103.0


def test_the_limit_asked_for_comes_before_that_of_the_notes() -> None:
    notes = Notes("Title", SECTIONS, limit_s=300.0)
    assert granted_s(notes, 180.0) == 180.0
    assert granted_s(notes) == 300.0
    assert granted_s(Notes("Title", SECTIONS)) is None


def test_the_speech_that_is_shipped_can_be_read() -> None:
    assert read_notes(shipped_notes()).speaker == "Khalid Koser"


def test_a_document_is_known_by_its_name() -> None:
    assert OpeningRequest(Path("speech.DOCX")).names_document
    assert not OpeningRequest(Path("speech.yaml")).names_document
    assert not OpeningRequest().names_document


@pytest.mark.parametrize(("deliver", "rehearse", "at_once"), [(True, False, True), (False, True, True), (False,) * 3])
def test_the_stage_is_asked_for_by_who_delivers_or_rehearses(*, deliver: bool, rehearse: bool, at_once: bool) -> None:
    assert OpeningRequest(deliver=deliver, rehearse=rehearse).for_stage is at_once


def test_a_file_is_the_same_wherever_the_program_goes() -> None:
    assert OpeningRequest(Path("speech.yaml")).from_root().file.is_absolute()
    assert OpeningRequest().from_root() == OpeningRequest()
