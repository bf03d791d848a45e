"""From lines to paragraphs: a line goes on with the one before when its first word had no room there."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from app.domain.document import Block, Kind
from app.domain.recognising.list_marks import Mark
from app.domain.recognising.stage_directions import direction, without_directions

Marked = tuple[Block, Mark | None]

_WIDEST_COLUMNS = 132.0
_NARROWEST_COLUMNS = 50.0
"""Text typed in lines is wrapped between these; beyond, a line is a paragraph."""

_OTHER_SIZE = 0.6
_USUAL_END = 0.98
_MOSTLY_FULL = 0.5
_NEARLY_FULL = 0.6
_SENTENCE_ENDS = ".!?…:;。！？：；؟"
_OPENING = "[(（【"
_CLOSING = "\"'”’»)］]"
_NOTED = re.compile(r"(?<=[^\d\s][.!?…。！？؟])[\"\'”’»)]*[\d¹²³]{1,2}$")
_HYPHENS = "-\u2010\u00ad"
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def joined(lines: Sequence[Marked], room: float) -> list[Marked]:
    """The paragraphs, each as one block with the mark of its first line; `room` is that of a line, 0 if not known."""
    return list(_Joining(lines, room).paragraphs())


def ends_a_sentence(text: str) -> bool:
    """True for a sentence, with the number of a footnote behind its full stop or not."""
    said = _NOTED.sub("", text.rstrip(_CLOSING + " ")).rstrip(_CLOSING)
    return bool(said) and said[-1] in _SENTENCE_ENDS


def is_unspaced(character: str) -> bool:
    """True for the writing of Chinese and Japanese, which has no spaces between words."""
    return unicodedata.east_asian_width(character) in "WF" if character else False


class _Joining:
    def __init__(self, lines: Sequence[Marked], room: float) -> None:
        self._lines = lines
        self._room = _room(lines) or room
        self._words = {word.lower() for block, _mark in lines for word in _WORDS.findall(block.text)}
        self._schemes: dict[str, float] = {}
        self._lists = Counter((mark.scheme, round(block.start)) for block, mark in lines if mark)
        self._item = False

    def paragraphs(self) -> Iterator[Marked]:
        group: list[Block] = []
        first: Mark | None = None
        for block, mark in self._lines:
            if group and self._goes_on(group, block, mark):
                group.append(block)
                continue
            if group:
                yield self._whole(group, first)
            group, first, self._item = [block], mark, mark is not None
            if mark:
                self._schemes[mark.scheme] = block.start
        if group:
            yield self._whole(group, first)

    def _goes_on(self, group: Sequence[Block], block: Block, mark: Mark | None) -> bool:
        last = group[-1]
        if (
            block.apart
            or direction(block.text)
            or _cue_between(last, block)
            or not _same_look(last, block)
            or (mark and not self._dash_in_a_sentence(last, block, mark))
        ):
            return False
        if _set_off(group, block, item=self._item) or (last.page != block.page and ends_a_sentence(last.text)):
            return False
        room = last.room or self._room
        if not room:
            return self._runs_on(last, block)
        return _is_full(last, block, room) or _breaks_off(last, block, room)

    def _runs_on(self, last: Block, block: Block) -> bool:
        """Among paragraphs that are one line each, a few lines may still have been wrapped by hand."""
        widest = max(last.end, block.end)
        in_reach = _NARROWEST_COLUMNS <= widest <= _WIDEST_COLUMNS
        return in_reach and not ends_a_sentence(last.text) and _is_full(last, block, widest)

    def _dash_in_a_sentence(self, last: Block, block: Block, mark: Mark) -> bool:
        """A dash that came to stand at the beginning of a line – like here – is no bullet."""
        begins_here = abs(self._schemes.get(mark.scheme, -1.0) - block.start) < _near(block)
        in_a_list = self._lists[mark.scheme, round(block.start)] > 1
        dash = mark.scheme in "-–—" and not begins_here and not in_a_list
        return dash and not ends_a_sentence(last.text) and _is_full(last, block, last.room or self._room or last.end)

    def _whole(self, group: Sequence[Block], mark: Mark | None) -> Marked:
        text, rest = group[0].text, mark.rest if mark else ""
        for block in group[1:]:
            text, rest = self._put_together(text, block.text), self._put_together(rest, block.text)
        return replace(group[0], text=text), replace(mark, rest=rest) if mark else None

    def _put_together(self, before: str, after: str) -> str:
        before, after = before.rstrip(), after.strip()
        if before[-1:] in _HYPHENS and before[-2:-1].isalpha() and after[:1].isalpha():
            return (before[:-1] if self._split_only_here(before, after) else before) + after
        no_space = is_unspaced(before[-1:]) and is_unspaced(after[:1])
        return before + ("" if no_space else " ") + after

    def _split_only_here(self, before: str, after: str) -> bool:
        """True when the word is written without its hyphen elsewhere, or its hyphen is seen only at line ends."""
        if before.endswith("\u00ad"):
            return True
        halves = (_WORDS.findall(before[:-1])[-1:], _WORDS.findall(after)[:1])
        return "".join(half[0] for half in halves if half).lower() in self._words


def _room(lines: Sequence[Marked]) -> float:
    """Where lines end that are wrapped, 0 when most are not."""
    ends = _ends([block for block, _mark in lines if block.kind is Kind.TEXT and not block.room])
    if not ends:
        return 0.0
    widest = ends[int(_USUAL_END * len(ends))]
    typed = not lines[0][0].size
    if typed and not _NARROWEST_COLUMNS <= ends[-1] <= _WIDEST_COLUMNS:
        return 0.0
    pairs = [(one, other) for (one, _), (other, mark) in pairwise(lines) if not other.apart and not mark]
    full = sum(_is_full(one, other, widest) for one, other in pairs)
    return widest if pairs and full >= _MOSTLY_FULL * len(pairs) else 0.0


def _ends(texts: Sequence[Block]) -> list[float]:
    """Where the lines of the usual size end, in order: a title in large letters says nothing of them."""
    sizes = Counter(block.size for block in texts)
    usual = max(sizes, key=lambda size: sizes[size], default=0.0)
    return sorted(block.end for block in texts if block.size == usual)


def _cue_between(last: Block, block: Block) -> bool:
    """True when a sentence has ended, and a cue stands behind it or before the next one."""
    said, behind = without_directions(last.text)
    _next, before = without_directions(block.text)
    return bool(behind or (before and block.text[0] in _OPENING)) and ends_a_sentence(said)


def _breaks_off(last: Block, block: Block, room: float) -> bool:
    """A line that was wrapped early: the sentence goes on with a small letter."""
    goes_on = block.text.lstrip()[:1].islower() and not ends_a_sentence(last.text)
    return goes_on and last.end > _NEARLY_FULL * room


def _is_full(line: Block, following: Block, room: float) -> bool:
    """True when the first word of the following line would not have fitted on this one."""
    advance = (line.end - line.start) / max(len(line.text.strip()), 1)
    first = following.text.split(maxsplit=1)[0]
    needed = 1 if is_unspaced(first[0]) else len(first) + 1
    end = line.end + (line.start if _centred(line, following) else 0.0)
    return end + advance * needed > room


def _same_look(one: Block, other: Block) -> bool:
    return one.kind is other.kind is Kind.TEXT and one.bold == other.bold and abs(one.size - other.size) < _OTHER_SIZE


def _near(block: Block) -> float:
    return max(1.0, block.size * 0.6)


def _centred(one: Block, other: Block) -> bool:
    """True when both lines have their middle in the same place and do not begin in the same one."""
    same_middle = abs(one.start + one.end - other.start - other.end) < 2 * _near(one)
    return same_middle and one.start > _near(one) and abs(one.start - other.start) > _near(one) / 4


def _set_off(group: Sequence[Block], block: Block, *, item: bool) -> bool:
    """True when the line begins further in than the one before, as the first of a paragraph does, or further out."""
    last, near = group[-1], _near(block)
    if _centred(last, block):
        return False
    outermost = min(line.start for line in group)
    further_out = block.start < outermost - near and (item or len(group) > 1)
    return further_out or (len(group) > 1 and block.start > last.start + near)
