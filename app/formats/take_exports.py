"""Takes in a file of the kind that its name tells."""

from collections.abc import Callable, Sequence

from app.domain.refused import RefusedError
from app.domain.subtitles import subtitles, taken_texts
from app.domain.take import Take
from app.formats.delivered import delivered_html, delivered_markdown, delivered_text
from app.formats.srt_writing import srt
from app.formats.take_figures import csv_of, json_of
from app.formats.take_report import report
from app.translation import _

OF_MANY: dict[str, Callable[[Sequence[Take]], str]] = {".csv": csv_of, ".json": json_of}
OF_ONE: dict[str, Callable[[Take], str]] = {
    ".html": report,
    ".md": delivered_markdown,
    ".txt": delivered_text,
    ".srt": lambda take: srt(subtitles(taken_texts(take), take.measure.language)),
}


def exported_takes(takes: Sequence[Take], ending: str, *, as_delivered: bool = False) -> bytes:
    """What the file with that ending is to hold; raises RefusedError."""
    kind = ending.lower()
    if kind in OF_MANY:
        return OF_MANY[kind](takes).encode("utf-8-sig" if kind == ".csv" else "utf-8")
    if kind not in OF_ONE:
        raise RefusedError(
            _("The name of the file must tell what it is"), _("let it end in .csv, .json, .html, .md, .txt or .srt")
        )
    if len(takes) != 1:
        raise RefusedError(_("This kind of file holds one take"), _("name the take that you want"))
    write = delivered_html if as_delivered and kind == ".html" else OF_ONE[kind]
    return write(takes[0]).encode()
