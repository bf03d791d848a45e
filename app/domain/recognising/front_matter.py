"""The lines before the text begins: title, speaker, event, time."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.domain.document import Kind
from app.domain.recognising.form_headings import may_be_heading
from app.domain.recognising.head_words import by_line, is_date, is_letter_head, labelled
from app.domain.recognising.line_joining import ends_a_sentence
from app.domain.recognising.looks import Looks, is_heading_like, is_text, is_very_short, words_in
from app.domain.recognising.passages import Passage
from app.domain.recognising.reading import Decision, Part
from app.domain.recognising.whys import Why

_MOST_LINES = 12
_MOST_TITLE_WORDS = 60
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
    region = list(_region(passages, decisions))
    told = {at: found for at in region if (found := _told(decisions[at], first=at <= _MOST_LINES))}
    plain = [at for at in region if at not in told]
    has_title = bool(titles) or any(one.part is Part.TITLE for one in told.values())
    if _ends_in_heading(passages, decisions, region, plain, has_title=has_title):
        plain.pop()
    if plain and not has_title and _is_title(passages[plain[0]].said):
        first, *plain = plain
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


def _is_front(passage: Passage) -> bool:
    text = passage.said
    if passage.kind is not Kind.TEXT or labelled(text) or is_letter_head(text):
        return passage.kind is Kind.TEXT
    stands_out = passage.block.bold and words_in(text) <= _MOST_TITLE_WORDS
    by = any(by_line(text))
    return not text.endswith((",", "!", "，", "！")) and (
        stands_out or by or not (is_text(text) or ends_a_sentence(text))
    )


def _told(one: Decision, *, first: bool) -> Decision | None:
    """What the line says of itself."""
    if first and is_letter_head(one.said):
        return replace(one, part=Part.LEFT_OUT, why=Why.LETTER_HEAD)
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
    if not plain or plain[-1] != region[-1] or not is_heading_like(passages[plain[-1]].said):
        return False
    following = next(
        (at for at in range(region[-1] + 1, len(decisions)) if decisions[at].part is not Part.LEFT_OUT), None
    )
    if following is None or decisions[following].part is Part.HEADING:
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


def _is_title(text: str) -> bool:
    return words_in(text) <= _MOST_TITLE_WORDS and len(text) <= _MOST_TITLE_CHARACTERS


def _below_title(one: Decision) -> Decision:
    part = Part.EVENT if is_date(one.said) else Part.SUBTITLE
    return replace(one, part=part, why=Why.BELOW_THE_TITLE)
