"""The same speech, saved in every format people have, gives the same notes."""

from pathlib import Path

import pytest

from app.domain.notes import Notes
from app.domain.recognising.recognise import recognised
from app.formats.documents.reading import read_document
from app.formats.notes_yaml import read_notes

PROJECT = Path(__file__).parents[4]
CORPUS = PROJECT / "bench" / "corpus"
SPEECH = read_notes(PROJECT / "resources" / "notes.yaml")
UNSEEN = CORPUS.parent / "unseen"
DOCUMENTS = sorted(
    str(file.relative_to(CORPUS.parent))
    for folder in (CORPUS, *UNSEEN.iterdir())
    for file in folder.iterdir()
    if file.is_file()
)
KNOWN_FAILURES = {
    "corpus/heldout-minutes-wrapped.txt",
    "corpus/heldout-minutes.txt",
    "unseen/first/arabic.pdf",
    "unseen/first/mail.docx",
    "unseen/first/mail.html",
    "unseen/first/mail.txt",
    "unseen/first/topics-table.pdf",
    "unseen/second/conseil.docx",
    "unseen/second/conseil.odt",
    "unseen/second/conseil.txt",
    "unseen/second/levels.txt",
}
"""Published in bench/importing.md."""

Row = tuple[int, str, str, tuple[tuple[str, str | None], ...]]


def sections(notes: Notes) -> list[Row]:
    return [
        (depth, section.title, section.numbering.value, tuple((point.say, point.cue) for point in section.points))
        for section, depth in notes.outline()
    ]


@pytest.mark.parametrize("document", [PROJECT / "tests" / "original-notes.txt", *CORPUS.glob("compact-*.*")])
def test_the_shipped_speech_comes_back_from_whatever_it_was_saved_as(document: Path) -> None:
    notes = recognised(read_document(document)).notes()
    assert (notes.title, notes.subtitle, notes.speaker) == (SPEECH.title, SPEECH.subtitle, SPEECH.speaker)
    assert sections(notes) == sections(SPEECH)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_sections_points_and_cues_are_those_the_author_meant(name: str) -> None:
    document = CORPUS.parent / name
    answer = read_notes(document.parent / "answers" / f"{document.stem.removesuffix('-wrapped')}.yaml")
    right = sections(recognised(read_document(document)).notes()) == sections(answer)
    assert right is (name not in KNOWN_FAILURES)
