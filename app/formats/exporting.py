"""Notes as a document of any kind, by the ending of its name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.domain.export import Export, usual_sheet
from app.domain.hints import did_you_mean, excerpt
from app.domain.paper_kind import PaperKind
from app.domain.refused import RefusedError
from app.domain.sheets import Sheet
from app.domain.subtitles import planned_texts, subtitles
from app.formats.html_writing import html
from app.formats.markdown_writing import markdown
from app.formats.notes_writing import write_json, write_notes
from app.formats.srt_writing import srt
from app.formats.text_writing import plain_text
from app.ports import Pages
from app.translation import _


@dataclass(frozen=True, slots=True)
class Exported:
    """What the file is to hold, and a remark on what a reader will miss; "" when nothing."""

    content: bytes
    remark: str = ""


def exported(export: Export, to: Path, pages: Pages) -> Exported:
    """What a file of that name is to hold; raises RefusedError when its ending says nothing."""
    ending = to.suffix.lower()
    if ending == ".pdf":
        kind = export.kind or PaperKind.POCKET
        content, missing = pages(export.paper, kind, export.sheet or usual_sheet(kind))
        return Exported(content, without(missing))
    write = _WRITERS.get(ending)
    if write is None:
        hint = did_you_mean(ending, ENDINGS) or _("choose one of {endings}").format(endings=", ".join(ENDINGS))
        raise RefusedError(_("The ending of {name} does not tell what to write").format(name=to.name), hint)
    return Exported(write(export))


def without(missing: str) -> str:
    """The remark on letters that are missing."""
    if not missing:
        return ""
    sentence = _("No typeface on this machine has the letters {letters}: install one that has, and export again.")
    return sentence.format(letters=excerpt(missing))


def _word(export: Export) -> bytes:
    from app.formats.word_copy import word_copy  # noqa: PLC0415 - a tenth of a second that nobody else waits for
    from app.formats.word_writing import word_notes  # noqa: PLC0415 - nor for this

    sheet = export.sheet or Sheet.A4
    if export.kind is PaperKind.INTERPRETERS:
        return word_copy(export.paper, sheet)
    return word_notes(export.plan.notes, sheet)


def _html(export: Export) -> bytes:
    return html(export.paper, with_terms=export.kind is PaperKind.INTERPRETERS).encode()


def _srt(export: Export) -> bytes:
    return srt(subtitles(planned_texts(export.plan), export.plan.notes.language)).encode()


_WRITERS: Mapping[str, Callable[[Export], bytes]] = {
    ".docx": _word,
    ".md": lambda export: markdown(export.plan.notes).encode(),
    ".txt": lambda export: plain_text(export.paper).encode(),
    ".html": _html,
    ".json": lambda export: write_json(export.plan.notes).encode(),
    ".yaml": lambda export: write_notes(export.plan.notes).encode(),
    ".srt": _srt,
}
ENDINGS = (".pdf", *_WRITERS)
