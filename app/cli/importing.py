"""`rostrum import`: notes from a document that is there already, and what was decided on the way."""

from collections.abc import Iterator
from pathlib import Path

from app.adapters.whole_file import replace_file
from app.cli.answer import Answer
from app.cli.cells import shortened
from app.cli.usage import ImportRequest
from app.domain.notes import Notes
from app.domain.recognising.reading import Decision, Reading
from app.domain.recognising.recognise import recognised
from app.domain.refused import RefusedError
from app.formats.documents.reading import read_document
from app.formats.notes_file import shown_path
from app.formats.notes_writing import write_notes
from app.translation import _

_WIDEST = 72


def import_document(request: ImportRequest) -> Answer:
    """The notes, as text or in the file asked for; beside it what was guessed, left out and not understood."""
    try:
        reading = recognised(read_document(request.document))
    except RefusedError as refusal:
        return _refused(request, str(refusal))
    if not reading.has_points:
        return _refused(request, _("There is nothing to say in this document (choose another one)"))
    notes, told = reading.notes(), "".join(f"{line}\n" for line in _told(reading, request))
    if request.to is None:
        return Answer(write_notes(notes), told, encoding="utf-8")
    return _written(request.to, notes, told, replacing=request.replace)


def _refused(request: ImportRequest, sentence: str) -> Answer:
    return Answer(problems=f"{shown_path(request.document)}: {sentence}\n", code=1)


def _written(path: Path, notes: Notes, told: str, *, replacing: bool) -> Answer:
    if path.exists() and not replacing:
        sentence = _("{file}: There is such a file already, and it stays (choose another name, or add --replace)")
        return Answer(problems=sentence.format(file=shown_path(path)) + "\n", code=1)
    try:
        replace_file(path, write_notes(notes).encode())
    except OSError as error:
        sentence = _("{file}: This cannot be written: {reason}")
        return Answer(problems=sentence.format(file=shown_path(path), reason=error.strerror) + "\n", code=1)
    summary = _("{file}: “{title}”, sections {sections}, points {points}.").format(
        file=shown_path(path),
        title=shortened(notes.title, _WIDEST),
        sections=sum(1 for _section in notes.outline()),
        points=sum(len(section.points) for section, _depth in notes.outline()),
    )
    return Answer(f"{summary}\n", told)


def _told(reading: Reading, request: ImportRequest) -> Iterator[str]:
    yield from reading.remarks
    for one in reading.decisions if request.explain else (*reading.left_out, *reading.not_understood):
        yield _line(one)


def _line(one: Decision) -> str:
    return f"{one.part.text}: “{shortened(one.text, _WIDEST)}” – {one.why.sentence}"
