"""The door: `rostrum` and `python -m app` open the window, or answer without one."""

import sys
from collections.abc import Callable

from app.cli.answer import Answer, say
from app.cli.check import check
from app.cli.export import export
from app.cli.fits import fits
from app.cli.plan import plan
from app.cli.report import report
from app.cli.takes import takes
from app.cli.takes_words import TakesRequest
from app.cli.usage import (
    CheckRequest,
    DocumentRequest,
    ExportRequest,
    FitsRequest,
    ImportRequest,
    PlanRequest,
    ReportRequest,
    SelfTestRequest,
    understood,
)
from app.domain.paper import Paper, PaperKind
from app.domain.sheets import Sheet
from app.guardian import Life, stand_guard
from app.opening import OpeningRequest
from app.translation import _

_NO_WINDOW = 2
_Headless = CheckRequest | PlanRequest | FitsRequest | ExportRequest | ImportRequest | ReportRequest | TakesRequest


def run() -> int:
    """What a person starts: the window has a guardian, and is started again when it ends unasked."""
    return main(guard=stand_guard)


def main(arguments: list[str] | None = None, guard: Callable[[], Life | int] = Life) -> int:
    """Do what the words on the command line ask for; returns the exit code."""
    request = understood(sys.argv[1:] if arguments is None else arguments)
    if isinstance(request, OpeningRequest):
        life = guard()
        return life if isinstance(life, int) else _with_window(request, life)
    if isinstance(request, SelfTestRequest):
        return _with_window(request, Life())
    if isinstance(request, DocumentRequest):
        return _read(request)
    return say(_answer(request))


def _answer(request: _Headless | Answer) -> Answer:
    match request:
        case CheckRequest(notes):
            answer = check(notes)
        case PlanRequest():
            answer = plan(request)
        case FitsRequest():
            answer = fits(request)
        case ReportRequest():
            answer = report()
        case TakesRequest():
            answer = takes(request)
        case Answer():
            answer = request
        case _:
            answer = _documents(request)
    return answer


def _documents(request: ExportRequest | ImportRequest) -> Answer:
    return _import(request) if isinstance(request, ImportRequest) else _export(request)


def _read(request: DocumentRequest) -> int:
    from app.cli.document_service import say_line, serve_document  # noqa: PLC0415 - see below

    return serve_document(request.document, say_line)


def _import(request: ImportRequest) -> Answer:
    from app.cli.importing import import_document  # noqa: PLC0415 - nobody else waits for the readers of documents

    return import_document(request)


def _export(request: ExportRequest) -> Answer:
    try:
        return export(request, _pages)
    except ImportError as error:
        return _no_window(error)


def _pages(paper: Paper, kind: PaperKind, sheet: Sheet) -> tuple[bytes, str]:
    from ui import main as window  # noqa: PLC0415 - only pages need Qt, which measures and shapes their lines

    return window.pdf_pages(paper, kind, sheet)


def _with_window(request: OpeningRequest | SelfTestRequest, life: Life) -> int:
    try:
        from ui import main as window  # noqa: PLC0415 - headless commands do without Qt
    except ImportError as error:
        return say(_no_window(error))
    return window.self_test() if isinstance(request, SelfTestRequest) else window.open_window(request, life)


def _no_window(error: ImportError) -> Answer:
    sentence = _("The window cannot be opened ({reason}). The README tells what has to be installed.")
    return Answer(problems=sentence.format(reason=error) + "\n", code=_NO_WINDOW)


if __name__ == "__main__":
    sys.exit(run())
