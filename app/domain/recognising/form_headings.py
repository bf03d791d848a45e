"""Headings that the document does not call so: by their form, and by what follows them."""

from collections.abc import Sequence
from itertools import pairwise

from app.domain.document import Kind
from app.domain.recognising.line_joining import ends_a_sentence
from app.domain.recognising.looks import Looks, begins_a_part, is_heading_like, is_text, is_very_short, words_in
from app.domain.recognising.passages import Passage
from app.domain.recognising.swot import one_of_four
from app.domain.recognising.whys import Why

_LONGER = 1.3
_FEW = 4


def form_headings(passages: Sequence[Passage], body: Sequence[int], *, styled: bool) -> dict[int, Why]:
    """Which of the passages in `body` are headings, and why; where there are styles, only what stands out is."""
    looks, found = Looks(passages), dict[int, Why]()
    for index, after in reversed(list(pairwise(body))):
        passage, following = passages[index], passages[after]
        if not may_be_heading(passage, following, looks):
            continue
        why = _why(passage, following, looks, styled=styled)
        above = following.label or found.get(after, Why.SHORT_BEFORE_HEADING)
        if not why and not styled and above is not Why.SHORT_BEFORE_HEADING:
            why = _above_another(passage)
        if why:
            found[index] = why
    return found


def may_be_heading(passage: Passage, following: Passage, looks: Looks) -> bool:
    """Short, and in no list; a number before it is fine where it stands out and the list does not just go on."""
    if passage.kind is not Kind.TEXT or passage.label or not is_heading_like(passage.said):
        return False
    numbered = passage.number > 0 and looks.stands_out(passage) and following.scheme != passage.scheme
    return numbered or not passage.scheme


def _above_another(passage: Passage) -> Why | None:
    return Why.SHORT_BEFORE_HEADING if passage.block.apart and is_very_short(passage.said) else None


def _why(passage: Passage, following: Passage, looks: Looks, *, styled: bool) -> Why | None:
    if looks.stands_out(passage):
        return Why.STANDS_OUT
    if following.is_item and one_of_four(passage.said):
        return Why.ONE_OF_FOUR
    if styled:
        return None
    if following.is_item:
        return Why.SHORT_BEFORE_LIST
    if begins_a_part(passage.said):
        return Why.PART
    return Why.SHORT_BEFORE_TEXT if _introduces(passage, following) else None


def _introduces(passage: Passage, following: Passage) -> bool:
    words = words_in(passage.said)
    longer = words_in(following.said) > _LONGER * words
    is_said = is_text(following.said) or (words <= _FEW and ends_a_sentence(following.said))
    return is_very_short(passage.said) and longer and is_said and following.block.apart
