"""`rostrum takes`: what was rehearsed and delivered, and how it went."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from app.adapters.recent_files import RecentFilesList
from app.adapters.recordings import RecordingsFolder
from app.adapters.takes import Takes
from app.adapters.whole_file import replace_file
from app.cli.answer import Answer
from app.cli.cells import cells, shortened
from app.cli.takes_words import TakesRequest
from app.domain.comparing import Comparison, PartTook, PointTook, compared
from app.domain.durations import clock_text
from app.domain.export import TakesExport
from app.domain.notes import Notes
from app.domain.refused import RefusedError
from app.domain.take import Take
from app.domain.take_words import headline, kind_text, lesson_text, off_text, section_pace_text, verdict_text
from app.domain.trend import of_speech
from app.domain.trials import taught
from app.formats.notes_file import shown_path
from app.formats.notes_yaml import read_notes
from app.formats.problems import NotesError
from app.formats.take_exports import exported_takes
from app.formats.take_figures import began_text, json_of
from app.ports import TakePages
from app.translation import _

_TITLE_CELLS = 40
_NAME_CELLS = 52


def takes(request: TakesRequest, pages: TakePages) -> Answer:
    """The answer in words, in JSON, or in the file that was asked for."""
    try:
        known = _read()
    except OSError as error:
        sentence = _("Your rehearsals cannot be read: {reason}.").format(reason=error.strerror)
        return Answer(problems=sentence + "\n", code=1)
    chosen = known if request.take is None else [take for take in known if take.id == request.take]
    if request.take is not None and not chosen:
        sentence = _("There is no take {number}; rostrum takes list shows all.").format(number=request.take)
        return Answer(problems=sentence + "\n", code=1)
    if request.to is not None:
        return _exported(request.to, request, _export(request, chosen, known), pages)
    if request.json:
        return Answer(json_of(chosen), encoding="utf-8")
    return Answer(_list(chosen) if request.take is None else _show(chosen[0]))


def _read() -> list[Take]:
    store = Takes()
    try:
        return list(store.read())
    finally:
        store.close()


def _export(request: TakesRequest, chosen: Sequence[Take], known: Sequence[Take]) -> TakesExport:
    notes = None
    if request.take is not None and not request.as_delivered:
        notes = _notes(chosen[0]) if request.notes is None else _read_notes(request.notes)
    return TakesExport(tuple(chosen), tuple(known), notes, as_delivered=request.as_delivered)


def _notes(take: Take) -> Notes | None:
    """Those of its speech, among the files that were opened last."""
    found = (_read_notes(path) for path in RecentFilesList().read())
    return next((notes for notes in found if notes is not None and of_speech([take], notes)), None)


def _read_notes(path: Path) -> Notes | None:
    """None when they cannot be read: the figures of a take do not need them."""
    try:
        return read_notes(path)
    except NotesError:
        return None


def _exported(to: Path, request: TakesRequest, export: TakesExport, pages: TakePages) -> Answer:
    name = shown_path(to)
    if to.exists() and not request.replace:
        sentence, hint = _("There is such a file already, and it stays"), _("choose another name, or add --replace")
        return Answer(problems=f"{name}: {sentence} ({hint})\n", code=1)
    try:
        document = exported_takes(export, to.suffix, pages)
        replace_file(to, document.content)
    except RefusedError as refused:
        return Answer(problems=f"{name}: {refused.sentence} ({refused.hint})\n", code=1)
    except OSError as error:
        sentence = _("{file} cannot be written: {reason}.").format(file=name, reason=error.strerror)
        return Answer(problems=sentence + "\n", code=1)
    remark = document.remark and f"{name}: {document.remark}\n"
    return Answer(_("{file} is written.").format(file=name) + "\n", remark)


def _list(known: Sequence[Take]) -> str:
    if not known:
        return _("Nothing was rehearsed so far. rostrum my-speech.yaml --rehearse begins.") + "\n"
    return "".join(f"{line}\n" for take in known for line in _in_the_list(take))


def _in_the_list(take: Take) -> Iterator[str]:
    shown = compared(take)
    pace = "" if shown.words_per_minute is None else _("{pace:.0f} a minute").format(pace=shown.words_per_minute)
    title = _padded(take.name or shown.measure.title, _TITLE_CELLS)
    mark = _("  (excluded)") if take.excluded else ""
    yield f"{take.id:>4}  {began_text(take)}  {kind_text(take.kind):<10}  {title}  {pace:>13}{mark}".rstrip()
    yield f"      {headline(shown)}"


def _show(take: Take) -> str:
    shown = compared(take)
    lines = [take.name or shown.measure.title, f"{kind_text(take.kind)} · {began_text(take)}", headline(shown)]
    lines += [line for line in (lesson_text(taught(take).lesson), take.remark, _voice(take)) if line]
    lines += ["", _row(_("planned"), _("took"), _("off"), "", "")]
    return "".join(f"{line}\n" for line in [*lines, *_rows(shown)])


def _voice(take: Take) -> str:
    """Where its recording lies, "" when there is none."""
    recordings = RecordingsFolder()
    if not recordings.size(take.key):
        return ""
    return _("Voice: {file}").format(file=shown_path(recordings.path(take.key)))


def _rows(shown: Comparison) -> Iterator[str]:
    for index, part in enumerate(shown.parts):
        yield _part(part)
        yield from (_point(point, part.depth) for point in shown.points if point.line.section == index)


def _part(part: PartTook) -> str:
    took = clock_text(part.took_s) if part.took_s else ""
    figures = (clock_text(part.planned_s), took, off_text(part.planned_s, part.took_s))
    return _row(*figures, section_pace_text(part), "  " * part.depth + part.name)


def _point(point: PointTook, depth: int) -> str:
    took_s = point.took_s if point.fate.was_said else 0.0
    took, off = clock_text(took_s) if point.fate.was_said else "", off_text(point.planned_s, took_s)
    name = "  " * depth + f"{point.line.number:>4} {point.line.say}"
    return _row(clock_text(point.planned_s), took, off, verdict_text(point), name)


def _row(planned: str, took: str, off: str, verdict: str, name: str) -> str:
    indent = " " * (len(name) - len(name.lstrip()))
    text = indent + shortened(name.strip(), _NAME_CELLS - len(indent)) if name.strip() else ""
    return f"{planned:>8} {took:>8} {off:>7}  {_padded(verdict, 13)}  {text}".rstrip()


def _padded(text: str, room: int) -> str:
    short = shortened(text, room)
    return short + " " * (room - cells(short))
