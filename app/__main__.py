"""The door: `rostrum` and `python -m app` open the window, or answer without one."""

import sys

from app.cli.answer import Answer, say
from app.cli.check import check
from app.cli.fits import fits
from app.cli.plan import plan
from app.cli.usage import CheckRequest, FitsRequest, PlanRequest, SelfTestRequest, understood
from app.opening import OpeningRequest
from app.translation import _

_NO_WINDOW = 2


def main(arguments: list[str] | None = None) -> int:
    """Do what the words on the command line ask for; returns the exit code."""
    request = understood(sys.argv[1:] if arguments is None else arguments)
    if isinstance(request, OpeningRequest | SelfTestRequest):
        return _with_window(request)
    return say(_answer(request))


def _answer(request: CheckRequest | PlanRequest | FitsRequest | Answer) -> Answer:
    match request:
        case CheckRequest(notes):
            return check(notes)
        case PlanRequest():
            return plan(request)
        case FitsRequest():
            return fits(request)
    return request


def _with_window(request: OpeningRequest | SelfTestRequest) -> int:
    try:
        from ui import main as window  # noqa: PLC0415 - headless commands do without Qt
    except ImportError as error:
        sentence = _("The window cannot be opened ({reason}). The README tells what has to be installed.")
        return say(Answer(problems=sentence.format(reason=error) + "\n", code=_NO_WINDOW))
    return window.self_test() if isinstance(request, SelfTestRequest) else window.open_window(request)


if __name__ == "__main__":
    sys.exit(main())
