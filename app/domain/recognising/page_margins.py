"""Headers, footers and page numbers: what a page says of itself, and nobody says aloud."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from app.domain.document import Block, Kind
from app.domain.visible import in_one_line

_LINES_LOOKED_AT = 3
_SHARE_OF_PAGES = 0.4
"""Headers of left and right pages may differ."""

_PAGE_WORDS = r"page|p\.|pg\.?|seite|s\.|página|pagina|pág\.?|стр\.?|страница|صفحة|الصفحة|第"
_OF_WORDS = r"of|/|von|de|sur|из|من|共|页\s*/?\s*共"
_PAGE_NUMBER = re.compile(
    rf"\W*(?:(?P<word>{_PAGE_WORDS})\s*)?(?P<number>\d{{1,4}}|[٠-٩]{{1,4}})(?P<total>\s*(?:{_OF_WORDS})\s*\d{{1,4}})?\s*页?\W*",
    re.IGNORECASE,
)
_BEHIND_A_LINE = re.compile(
    rf"\s[|–—·•-]\s*(?:(?:{_PAGE_WORDS})\s*)?(?P<number>\d{{1,4}}|[٠-٩]{{1,4}})$", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")


def with_margins_marked(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, of which those in the margins of their pages are told as such."""
    pages = [list(page) for _number, page in groupby(blocks, lambda block: block.page)]
    seen = Counter(text for page in pages for text in {_likeness(block) for _at, block in _edges(page)})
    often = max(2.0, _SHARE_OF_PAGES * len(pages))
    repeated = {text for text, count in seen.items() if count >= often}
    first = _first_of(blocks, repeated)
    return [block for page in pages for block in _marked(page, repeated, first)]


def _marked(page: Sequence[Block], repeated: set[str], first: Block | None) -> Iterator[Block]:
    edges = {at for at, _block in _edges(page)}
    for at, block in enumerate(page):
        at_the_edge = at in edges and block is not first
        in_margin = (at_the_edge and _likeness(block) in repeated) or _is_page_number(block, at_the_edge=at_the_edge)
        yield replace(block, kind=Kind.MARGIN) if in_margin and block.kind is Kind.TEXT else block


def _first_of(blocks: Sequence[Block], repeated: set[str]) -> Block | None:
    """The title that the later pages repeat, when it is set larger or bolder than they do."""
    alike = [block for block in blocks if _likeness(block) in repeated and _likeness(block) == _likeness(blocks[0])]
    if not alike:
        return None
    return alike[0] if any((alike[0].size, alike[0].bold) > (other.size, other.bold) for other in alike[1:]) else None


def _edges(page: Sequence[Block]) -> list[tuple[int, Block]]:
    """The first and last lines of a page, which is where margins are."""
    count = min(_LINES_LOOKED_AT, len(page) // 2)
    ends = [*range(count), *range(len(page) - count, len(page))]
    return [(at, page[at]) for at in ends]


def _is_page_number(block: Block, *, at_the_edge: bool) -> bool:
    """A number with the word for it, the number of this very page at its edge, or a line there that ends with it."""
    behind = _BEHIND_A_LINE.search(block.text)
    if behind and at_the_edge and int(behind["number"]) == block.page:
        return True
    match = _PAGE_NUMBER.fullmatch(block.text)
    if not match or not block.page:
        return bool(match and match["word"] and match["total"])
    return bool(match["word"] and match["total"]) or (at_the_edge and int(match["number"]) == block.page)


def _likeness(block: Block) -> str:
    """The text with every number alike; where it stands on the page does not matter."""
    return _DIGITS.sub("#", in_one_line(block.text))
