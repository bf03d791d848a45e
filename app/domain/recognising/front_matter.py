"""The lines before the text begins: title, speaker, event, time."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from app.domain.document import Kind
from app.domain.recognising.form_headings import may_be_heading
from app.domain.recognising.head_words import (
    by_line,
    event_of,
    is_attendance,
    is_date,
    is_for_the_paper,
    is_letter_head,
    is_only_a_date,
    labelled,
    told_by_letter_head,
)
from app.domain.recognising.line_joining import ends_a_sentence
from app.domain.recognising.looks import Looks, is_heading_like, is_in_capitals, is_text, is_very_short, words_in
from app.domain.recognising.passages import Passage
from app.domain.recognising.reading import Decision, Part
from app.domain.recognising.salutations import is_salutation
from app.domain.recognising.spoken_times import is_only_a_time
from app.domain.recognising.whys import Why

_MOST_LINES = 12
_MOST_TITLE_WORDS = 60
_MOST_WORDS_WITH_A_DATE = 30
_MOST_TITLE_CHARACTERS = 500
_FIRST_SECTION = re.compile(
    r"\W*(?:introduction|introductory|preamble|opening|welcome|greetings?|thanks|background|summary|context|préambule"
    r"|ouverture|contexte|remerciements|introducción|preámbulo|apertura|bienvenida|saludo|введение|преамбула"
    r"|приветствие|вступление|مقدمة|المقدمة|ديباجة|引言|序言|开场|前言|导言|einleitung|begrüßung|vorwort)\b",
    re.IGNORECASE,
)


def front_matter(passages: Sequence[Passage], decisions: Sequence[Decision]) -> dict[int, Decision]:
    """What each of the lines before the text is; the heading of the first section is not among them."""
    titles = [at for at, one in enumerate(decisions) if one.part is Part.TITLE]
    region = _before_capitals(passages, list(_region(passages, decisions)))
    told = {at: found for at in region if (found := _told(decisions[at], first=at <= _MOST_LINES))}
    plain = [at for at in region if at not in told]
    has_title = bool(titles) or any(one.part is Part.TITLE for one in told.values())
    if _ends_in_heading(passages, decisions, region, plain, has_title=has_title):
        plain.pop()
    if plain and not has_title and _is_title(passages[plain[0]].said):
        first = _most_like_a_title(passages, plain)
        plain.remove(first)
        told[first] = replace(decisions[first], part=Part.TITLE, why=Why.FIRST_LINE)
        has_title = True
    return told | ({at: _below_title(decisions[at]) for at in plain} if has_title else {})


def _region(passages: Sequence[Passage], decisions: Sequence[Decision]) -> Iterator[int]:
    """The lines of the document until something is said, listed, or a heading by its style."""
    for at, one in enumerate(decisions[: 3 * _MOST_LINES]):
        if one.part in {Part.TITLE, Part.LEFT_OUT, Part.SUBTITLE, Part.NOT_UNDERSTOOD}:
            continue
        passage = passages[at]
        if one.part is not Part.POINT or passage.is_item or not _is_front(passage):
            return
        yield at


def _before_capitals(passages: Sequence[Passage], region: Sequence[int]) -> Sequence[int]:
    """The region up to the first heading in capitals below its first line, where others follow."""
    capitals = [at for at, one in enumerate(passages) if is_in_capitals(one.said) and is_heading_like(one.said)]
    if not region or region[0] in capitals:
        return region
    for place, (at, after) in enumerate(pairwise(region[1:]), start=1):
        if at in capitals[:-1] and after not in capitals:
            return region[:place]
    return region


def _is_front(passage: Passage) -> bool:
    text = passage.said
    if passage.kind is not Kind.TEXT or _tells_of_itself(text):
        return passage.kind is Kind.TEXT
    if is_salutation(text):
        return False
    stands_out = passage.block.bold and words_in(text) <= _MOST_TITLE_WORDS
    by = any(by_line(text))
    ended = ends_a_sentence(text) and not text.endswith(("?", "؟", "？", " г.", ")"))
    tells_when = is_date(text) and not ended and words_in(text) <= _MOST_WORDS_WITH_A_DATE
    return not text.endswith((",", "!", "，", "！")) and (
        stands_out or by or tells_when or not (is_text(text) or ended)
    )


def _tells_of_itself(text: str) -> bool:
    return bool(labelled(text)) or is_letter_head(text) or is_for_the_paper(text) or is_attendance(text)


def _told(one: Decision, *, first: bool) -> Decision | None:
    """What the line says of itself."""
    if first and is_letter_head(one.said):
        return replace(one, part=Part.LEFT_OUT, why=Why.LETTER_HEAD, said=told_by_letter_head(one.said))
    for is_said_of_it, why in ((is_for_the_paper, Why.ON_THE_PAPER), (is_attendance, Why.ATTENDANCE)):
        if is_said_of_it(one.said):
            return replace(one, part=Part.LEFT_OUT, why=why)
    if is_only_a_time(one.said):
        return replace(one, part=Part.LIMIT, why=Why.ONLY_A_TIME)
    found = labelled(one.said)
    return replace(one, part=found[0], said=found[1], why=Why.LABELLED) if found else None


def _ends_in_heading(
    passages: Sequence[Passage],
    decisions: Sequence[Decision],
    region: Sequence[int],
    plain: Sequence[int],
    *,
    has_title: bool,
) -> bool:
    """True when the last of the lines belongs to the text that follows, and not to the title."""
    if not plain or plain[-1] != region[-1] or not _may_begin_the_text(passages, plain):
        return False
    following = next(
        (at for at in range(region[-1] + 1, len(decisions)) if decisions[at].part is not Part.LEFT_OUT), None
    )
    if following is None or (decisions[following].part is Part.HEADING and not passages[following].label):
        return False
    if _is_numbered_heading(passages, following):
        return False
    first = passages[plain[-1]].said
    if has_title or len(plain) > 1:
        return passages[following].is_item or is_very_short(first)
    return _FIRST_SECTION.match(first) is not None


def _is_numbered_heading(passages: Sequence[Passage], at: int) -> bool:
    return (
        at + 1 < len(passages)
        and bool(passages[at].scheme)
        and may_be_heading(passages[at], passages[at + 1], Looks(passages))
    )


def _may_begin_the_text(passages: Sequence[Passage], plain: Sequence[int]) -> bool:
    """True when the last of the lines looks like a heading, and tells neither who speaks nor when."""
    last = passages[plain[-1]].said
    tells = any(by_line(last)) or is_date(last)
    return is_heading_like(last) and not tells and not _is_the_largest(passages, plain)


def _is_the_largest(passages: Sequence[Passage], plain: Sequence[int]) -> bool:
    """True when the last of the lines is set larger than those above it."""
    *above, last = plain
    return bool(above) and all(passages[at].block.size < passages[last].block.size for at in above)


def _most_like_a_title(passages: Sequence[Passage], plain: Sequence[int]) -> int:
    """The first of the lines, or the first that stands out where it does not."""
    looks = Looks(passages)
    larger = [at for at in plain if looks.is_larger(passages[at])]
    standing_out = larger or [at for at in plain if looks.stands_out(passages[at])]
    return max(standing_out or plain[:1], key=lambda at: passages[at].block.size)


def _is_title(text: str) -> bool:
    return words_in(text) <= _MOST_TITLE_WORDS and len(text) <= _MOST_TITLE_CHARACTERS


def _below_title(one: Decision) -> Decision:
    event = event_of(one.said)
    part = Part.EVENT if event or is_only_a_date(one.said) or is_date(one.said) else Part.SUBTITLE
    return replace(one, part=part, said=event or one.said, why=Why.BELOW_THE_TITLE)
