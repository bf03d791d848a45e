"""Which headless command answers what was asked for."""

from typing import TypeAlias

from app.cli.answer import Answer, no_window
from app.cli.check import check
from app.cli.export import export
from app.cli.fits import fits
from app.cli.learning import learn, own_pace
from app.cli.plan import plan
from app.cli.report import report
from app.cli.takes import takes
from app.cli.takes_words import LearnRequest, OwnPaceRequest, TakesRequest
from app.cli.usage import (
    CheckRequest,
    ExportRequest,
    FitsRequest,
    ImportRequest,
    PlanRequest,
    ReportRequest,
)
from app.ports import Pages, TakePages

Headless: TypeAlias = (
    CheckRequest
    | PlanRequest
    | FitsRequest
    | ExportRequest
    | ImportRequest
    | ReportRequest
    | TakesRequest
    | OwnPaceRequest
    | LearnRequest
    | Answer
)


def answer(request: Headless, pages: Pages, take_pages: TakePages) -> Answer:
    """What the command says; `pages` set a paper or a take, and raise ImportError where that is not possible."""
    match request:
        case CheckRequest(notes):
            answered = check(notes)
        case PlanRequest():
            answered = plan(request)
        case FitsRequest():
            answered = fits(request)
        case ReportRequest():
            answered = report()
        case TakesRequest() | OwnPaceRequest() | LearnRequest():
            answered = _takes(request, take_pages)
        case ImportRequest():
            answered = _import(request)
        case ExportRequest():
            answered = _export(request, pages)
        case _:
            answered = request
    return answered


def _export(request: ExportRequest, pages: Pages) -> Answer:
    try:
        return export(request, pages)
    except ImportError as error:
        return no_window(error)


def _takes(request: TakesRequest | OwnPaceRequest | LearnRequest, pages: TakePages) -> Answer:
    if isinstance(request, OwnPaceRequest):
        return own_pace(request)
    if isinstance(request, LearnRequest):
        return learn(request)
    try:
        return takes(request, pages)
    except ImportError as error:
        return no_window(error)


def _import(request: ImportRequest) -> Answer:
    from app.cli.importing import import_document  # noqa: PLC0415 - nobody else waits for the readers of documents

    return import_document(request)
