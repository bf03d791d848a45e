"""The door: `rostrum` and `python -m app` open the window, or answer without one."""

import gc
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.cli.answer import no_window, say
from app.cli.usage import DocumentRequest, SelfTestRequest, understood
from app.guardian import Life, stand_guard
from app.opening import OpeningRequest

if TYPE_CHECKING:
    from app.cli.answering import Headless
    from app.domain.account import Account
    from app.domain.delivered import Delivered
    from app.domain.paper import Paper
    from app.domain.paper_kind import PaperKind
    from app.domain.sheets import Sheet


def run() -> int:
    """What a person starts: the window has a guardian, and is started again when it ends unasked."""
    return main(guard=stand_guard)


def main(arguments: list[str] | None = None, guard: Callable[[], Life | int] = Life) -> int:
    """Do what the words on the command line ask for; returns the exit code."""
    request = understood(sys.argv[1:] if arguments is None else arguments)
    if isinstance(request, OpeningRequest | SelfTestRequest):
        return _with_window(request, guard)
    if isinstance(request, DocumentRequest):
        return _read(request)
    return _answer(request)


def _with_window(request: OpeningRequest | SelfTestRequest, guard: Callable[[], Life | int]) -> int:
    """All that a window needs is loaded before it is forked, so that the next one is there at once.

    Python sweeps nothing meanwhile: the window does, in its own way, once it is there.
    """
    gc.disable()
    try:
        return _open(request, guard)
    finally:
        gc.enable()


def _open(request: OpeningRequest | SelfTestRequest, guard: Callable[[], Life | int]) -> int:
    try:
        from ui import main as window  # noqa: PLC0415 - headless commands do without Qt
    except ImportError as error:
        return say(no_window(error))
    if isinstance(request, SelfTestRequest):
        return window.self_test()
    life = guard()
    return life if isinstance(life, int) else window.open_window(request, life)


def _answer(request: "Headless") -> int:
    from app.cli.answering import answer  # noqa: PLC0415 - the window does not wait for the commands without one

    return say(answer(request, _pages, _pages_of_take))


def _read(request: DocumentRequest) -> int:
    from app.cli.document_service import say_line, serve_document  # noqa: PLC0415 - nobody else reads documents here

    return serve_document(request.document, say_line)


def _pages(paper: "Paper", kind: "PaperKind", sheet: "Sheet") -> tuple[bytes, str]:
    from ui import main as window  # noqa: PLC0415 - only pages need Qt, which measures and shapes their lines

    return window.pdf_pages(paper, kind, sheet)


def _pages_of_take(told: "Account | Delivered", when: str) -> tuple[bytes, str]:
    from ui import main as window  # noqa: PLC0415 - as above

    return window.pdf_of_take(told, when)


if __name__ == "__main__":
    sys.exit(run())
