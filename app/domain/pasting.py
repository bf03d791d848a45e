"""What a pasted text becomes in a line of the outline: its paragraphs, each to be said in one point."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.domain.document import Document
from app.domain.recognising.passages import passages_of
from app.domain.recognising.typed_lines import typed_lines
from app.domain.visible import HIDDEN, in_one_line
from app.translation import _

MOST_AT_ONCE = 20_000
"""Characters: almost half an hour of speech. What is longer is a document."""
MOST_IN_ONE = 10_000
"""In one point: what a window takes in before anybody notices."""
_LOOKED_AT = 2 * MOST_AT_ONCE
"""Spaces and hidden characters go; to look at more of a text of any length would take too long."""

_SOFT_BREAK = "\x0b"
"""Between lines of one paragraph, as word processors copy it."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """The paragraphs in their order; whether some of it found no room, and whether it held hidden characters."""

    paragraphs: tuple[str, ...]
    cut: bool = False
    hidden: bool = False

    @property
    def in_one(self) -> str:
        """All of it as one text, as far as there is room in one point."""
        return " ".join(self.paragraphs)[:MOST_IN_ONE]

    @property
    def remark(self) -> str:
        """What has become of it that is not to be seen; empty for most."""
        told = (
            (self.cut, _("Only the beginning found room. A whole document is read with Ctrl+O.")),
            (self.hidden, _("Characters that cannot be seen were left out.")),
        )
        return " ".join(sentence for so, sentence in told if so)


def pasted(text: str) -> Pasted:
    """The text without what nobody can see or say; marks of lists go, lines that were wrapped are put together."""
    seen = text[:_LOOKED_AT].removeprefix("\ufeff").replace(_SOFT_BREAK, " ")
    hidden = HIDDEN.search(seen.replace("\f", " ")) is not None
    whole = tuple(_paragraphs(seen))
    kept = tuple(_kept(whole))
    cut = len(text) > _LOOKED_AT or sum(map(len, kept)) < sum(map(len, whole))
    if len(kept) == 1:  # it may go into the middle of a sentence
        kept = (" " * seen.startswith(" ") + kept[0] + " " * seen.endswith(" "),)
    return Pasted(kept, hidden=hidden, cut=cut)


def _paragraphs(text: str) -> Iterator[str]:
    lines = tuple(typed_lines(text))
    if len(lines) == 1:
        yield in_one_line(lines[0].text)
    elif lines:
        yield from (in_one_line(passage.said) for passage in passages_of(Document("", lines, in_lines=True)))


def _kept(paragraphs: Iterable[str]) -> Iterator[str]:
    """As much of them as there is room for."""
    room = MOST_AT_ONCE
    for paragraph in paragraphs:
        kept = paragraph[: min(room, MOST_IN_ONE)].strip(" ")
        room -= len(kept)
        if kept:
            yield kept
