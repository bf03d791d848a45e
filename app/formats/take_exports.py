"""Takes in a file of the kind that its name tells."""

from collections.abc import Callable, Sequence

from app.domain.account import account
from app.domain.delivered import delivered
from app.domain.export import TakesExport
from app.domain.refused import RefusedError
from app.domain.subtitles import subtitles, taken_texts
from app.domain.take import Take
from app.formats.delivered import delivered_html, delivered_markdown, delivered_text
from app.formats.exporting import Exported, without
from app.formats.srt_writing import srt
from app.formats.take_figures import began_text, csv_of, json_of
from app.formats.take_report import report
from app.ports import TakePages
from app.translation import _

OF_MANY: dict[str, Callable[[Sequence[Take]], str]] = {".csv": csv_of, ".json": json_of}
AS_DELIVERED: dict[str, Callable[[Take], str]] = {
    ".html": delivered_html,
    ".md": delivered_markdown,
    ".txt": delivered_text,
    ".srt": lambda take: srt(subtitles(taken_texts(take), take.measure.language)),
}
ENDINGS = (".pdf", *OF_MANY, *AS_DELIVERED)


def exported_takes(export: TakesExport, ending: str, pages: TakePages) -> Exported:
    """What the file with that ending is to hold; raises RefusedError."""
    kind = ending.lower()
    if kind in OF_MANY:
        return Exported(OF_MANY[kind](export.takes).encode("utf-8-sig" if kind == ".csv" else "utf-8"))
    if kind not in ENDINGS:
        hint = _("let it end in {endings}").format(endings=", ".join(ENDINGS))
        raise RefusedError(_("The name of the file must tell what it is"), hint)
    if len(export.takes) != 1:
        raise RefusedError(_("This kind of file holds one take"), _("name the take that you want"))
    take = export.takes[0]
    if kind == ".pdf":
        return _paper(export, take, pages)
    if kind == ".html" and not export.as_delivered:
        return Exported(report(account(take, export.known, export.notes)).encode())
    return Exported(AS_DELIVERED[kind](take).encode())


def _paper(export: TakesExport, take: Take, pages: TakePages) -> Exported:
    told = began_text(take)
    if export.as_delivered:
        content, missing = pages(delivered(take, told), told)
    else:
        content, missing = pages(account(take, export.known, export.notes), told)
    return Exported(content, without(missing))
