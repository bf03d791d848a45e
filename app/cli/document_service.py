"""A process of its own for a stranger's document: what goes wrong in it goes wrong there."""

import sys
from collections.abc import Callable
from pathlib import Path

import msgspec

from app.domain.recognising.recognise import recognised
from app.domain.refused import RefusedError
from app.formats.documents.reading import read_document

MOST_MEMORY = 2_000_000_000
"""Bytes: ten times what the largest document that is accepted needs."""


def serve_document(path: Path, say: Callable[[bytes], None]) -> int:
    """Say one line of JSON for each step, and at last what was read or why it cannot be; returns the exit code."""
    _limit_memory()
    try:
        reading = recognised(read_document(path, lambda share: say(msgspec.json.encode({"share": share}))))
    except RefusedError as refusal:
        say(msgspec.json.encode({"refused": (refusal.sentence, refusal.hint)}))
    else:
        say(msgspec.json.encode({"reading": reading}))
    return 0


def say_line(line: bytes) -> None:
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


def _limit_memory() -> None:
    """Where the system can, no document takes more memory than that."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = MOST_MEMORY if hard == resource.RLIM_INFINITY else min(MOST_MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
