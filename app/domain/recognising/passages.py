"""The passages of a document: its paragraphs, each whole, with the mark it begins with and its depth in a list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.domain.document import Block, Document, Kind
from app.domain.notes import Numbering
from app.domain.recognising.line_joining import joined
from app.domain.recognising.list_marks import Counting, Mark
from app.domain.recognising.page_margins import with_margins_marked
from app.domain.recognising.stage_directions import direction
from app.domain.recognising.whys import Why
from app.domain.visible import in_one_line

_SOFT_HYPHEN = "\u00ad"
_INDENTED_COLUMNS = 1.5
_INDENTED_SIZES = 0.8
"""How much further in a list has to begin to lie in another one: columns, or sizes of its type."""


@dataclass(frozen=True, slots=True)
class Passage:
    """`text` is all of it in one line, `said` the same without its mark.

    `label` is why it is a heading whatever it looks like, None where its looks and what is around it decide.
    """

    text: str
    said: str
    block: Block
    numbering: Numbering = Numbering.NONE
    scheme: str = ""
    number: int = 0
    depth: int = 0
    label: Why | None = None

    @property
    def kind(self) -> Kind:
        return self.block.kind

    @property
    def is_item(self) -> bool:
        return self.numbering is not Numbering.NONE or self.kind is Kind.ITEM


def passages_of(document: Document) -> list[Passage]:
    """All that the document says, in its order; nothing but empty blocks is missing."""
    blocks = [block for block in document.blocks if readable(block.text)]
    if document.in_lines:
        blocks = with_margins_marked(blocks)
    counting = Counting(block.text for block in blocks if _may_be_marked(block))
    marked = [(block, counting.mark(block.text) if _may_be_marked(block) else None) for block in blocks]
    groups = joined(marked, document.room) if document.in_lines else marked
    return list(_with_depths([_passage(block, mark) for block, mark in groups]))


_MAY_BE_MARKED = {Kind.TEXT, Kind.HEADING}


def _may_be_marked(block: Block) -> bool:
    return block.kind in _MAY_BE_MARKED and not direction(block.text)


def _passage(block: Block, mark: Mark | None) -> Passage:
    text = readable(block.text)
    if mark is None or not readable(mark.rest):
        label = Why.BESIDE if block.kind is Kind.LABEL else None
        return Passage(text, text, block, block.numbering, depth=block.level, label=label)
    rest = readable(mark.rest)
    return Passage(text, rest, block, mark.numbering, mark.scheme, mark.number)


def readable(text: str) -> str:
    """In one line, without the hyphens that are seen only at the end of one."""
    return in_one_line(text.replace(_SOFT_HYPHEN, "").replace("\u00a0", " "))


def _with_depths(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Typed marks tell how deep their lists lie by their order and by how far in they stand."""
    open_lists: list[Passage] = []
    broken = False
    for at, passage in enumerate(passages):
        if not passage.scheme:
            broken = True
            yield passage
            continue
        if broken and passage.number == 1:
            del open_lists[_still_open(open_lists, passages[at:]) :]
        broken = False
        _open(open_lists, passage)
        yield replace(passage, depth=len(open_lists) - 1)


def _still_open(open_lists: Sequence[Passage], following: Sequence[Passage]) -> int:
    """How many of the lists go on after what interrupts them."""
    awaited = {(known.scheme, known.number + 1): at + 1 for at, known in enumerate(open_lists) if known.number}
    for passage in following:
        if (passage.scheme, passage.number) in awaited:
            return awaited[passage.scheme, passage.number]
        awaited = {wanted: at for wanted, at in awaited.items() if wanted[0] != passage.scheme or passage.number != 1}
        if not awaited:
            break
    return 0


def _open(open_lists: list[Passage], passage: Passage) -> None:
    """Leave open the lists around the one that the passage belongs to, and that one."""
    place = _place(open_lists, passage)
    if place is not None:
        open_lists[place:] = [passage]
        return
    while open_lists and _further_in(open_lists[-1], passage):
        open_lists.pop()
    open_lists.append(passage)


def _place(open_lists: Sequence[Passage], passage: Passage) -> int | None:
    """Which of the open lists goes on with the passage."""
    for at, known in enumerate(open_lists):
        aside = _further_in(passage, known) or _further_in(known, passage)
        if known.scheme == passage.scheme and (passage.number > 1 or not aside):
            return at
    return None


def _further_in(inner: Passage, outer: Passage) -> bool:
    enough = max(_INDENTED_COLUMNS, _INDENTED_SIZES * outer.block.size)
    return inner.block.start > outer.block.start + enough
