"""Passages that name what follows them, whatever they look like: questions, the four of a SWOT in one line each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.domain.document import Kind
from app.domain.entry import LONGEST_LINE
from app.domain.notes import Numbering
from app.domain.recognising.looks import is_heading_like
from app.domain.recognising.passages import Passage, readable
from app.domain.recognising.swot import FOUR, one_of_four
from app.domain.recognising.whys import Why

_ASKED = re.compile(
    r"(?:(?:q|question|frage|pregunta|вопрос)\s?\d{0,2}\s?[.:：)]|[вس问]\s?[:：]|سؤال\s?[:：])\s*(?P<rest>\S.*)",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"(?:(?:a|answer|antwort|réponse|respuesta|ответ)\s?\d{0,2}\s?[.:：)]|[оج答]\s?[:：]|جواب\s?[:：]|r\s?[:：])\s*(?P<rest>\S.*)",
    re.IGNORECASE,
)
_INLINE = re.compile(r"(?P<name>[^:：]{1,40}?)\s*(?:[:：]|\s[–—-](?=\s))\s*(?P<rest>\S.*)")
_ON_THE_AGENDA = re.compile(
    r"(?:(?:agenda )?(?:point|item)|punkt|tagesordnungspunkt|top|punto|пункт|вопрос|البند|النقطة)\s?(?:n[o°]\.? ?)?"
    r"\d{1,2}\s?(?:[:：.)]|[–—-](?=\s))\s*(?P<rest>\S.*)",
    re.IGNORECASE,
)
_STOPS = ".:：。–—- "
_SEVERAL = 2
_BETWEEN = re.compile(r"\s*[;；؛]\s*")


def with_labels(passages: Sequence[Passage]) -> list[Passage]:
    """The passages with what names others as headings: questions, points of an agenda, bold words before a text.

    Those four are a heading each, and what it lists.
    """
    return list(_with_four(list(_with_run_ins(_with_agenda(_with_questions(passages))))))


def _with_questions(passages: Sequence[Passage]) -> list[Passage]:
    """Where there are questions and answers, each without its letter; elsewhere all as it is."""
    asked = {at: match["rest"] for at, one in enumerate(passages) if (match := _said_in(one, _ASKED))}
    answered = {at: match["rest"] for at, one in enumerate(passages) if (match := _said_in(one, _ANSWERED))}
    if not asked or not answered:
        return list(passages)
    found = list(passages)
    for at, rest in asked.items():
        if len(rest) <= LONGEST_LINE:
            found[at] = replace(found[at], said=rest, label=Why.QUESTION)
    for at, rest in answered.items():
        found[at] = replace(found[at], said=rest)
    return found


def _with_agenda(passages: Sequence[Passage]) -> list[Passage]:
    """Several lines such as "Point 2: the street" are headings, without their numbers."""
    points = {at: match["rest"] for at, one in enumerate(passages) if (match := _said_in(one, _ON_THE_AGENDA))}
    points = {at: rest for at, rest in points.items() if is_heading_like(rest)}
    found = list(passages)
    for at, rest in points.items() if len(points) >= _SEVERAL else ():
        found[at] = replace(found[at], said=rest, label=Why.PART)
    return found


def _with_run_ins(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Where most texts begin with bold words, those are their headings."""
    run_ins = {at: parts for at, one in enumerate(passages) if (parts := _run_in(one))}
    begin = min(run_ins, default=0)
    texts = [one for one in passages[begin:] if one.kind is Kind.TEXT and not one.is_item and not one.block.bold]
    are_headings = len(run_ins) >= max(_SEVERAL, len(texts) / 2)
    for at, passage in enumerate(passages):
        yield from run_ins[at] if are_headings and at in run_ins else (passage,)


def _run_in(passage: Passage) -> list[Passage]:
    """The bold words and the text behind them, as a heading and a point; nothing where there are none."""
    lead, text = readable(passage.block.lead), passage.text
    if passage.kind is not Kind.TEXT or passage.is_item or not lead or not text.startswith(lead):
        return []
    rest = text.removeprefix(lead)
    name = lead.rstrip(_STOPS)
    told_apart = name != lead or rest[:1] in _STOPS
    rest = rest.lstrip(_STOPS)
    if not told_apart or not rest or not is_heading_like(name):
        return []
    return [replace(passage, text=lead, said=name, label=Why.RUN_IN), replace(passage, text=rest, said=rest)]


def _said_in(passage: Passage, pattern: re.Pattern[str]) -> re.Match[str] | None:
    return pattern.fullmatch(passage.text) if passage.kind in {Kind.TEXT, Kind.ITEM, Kind.HEADING} else None


def _with_four(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Four passages in a row that begin with the names of the four are four lists."""
    at = 0
    while at < len(passages):
        four = [_split(passage) for passage in passages[at : at + FOUR]]
        kinds = {kind for parts in four if parts for kind in one_of_four(parts[0].said)}
        if len(kinds) == FOUR:
            yield from (part for parts in four for part in parts)
            at += FOUR
        else:
            yield passages[at]
            at += 1


def _split(passage: Passage) -> list[Passage]:
    """The name and the items behind it; nothing when it is not one of the four with something behind it."""
    match = _INLINE.fullmatch(passage.said) if passage.kind in {Kind.TEXT, Kind.ITEM} else None
    if not match or not one_of_four(match["name"]):
        return []
    plain = replace(passage, numbering=Numbering.NONE, scheme="", number=0, depth=0)
    name = replace(plain, text=match["name"], said=match["name"], label=Why.ONE_OF_FOUR)
    item = replace(plain, block=replace(passage.block, kind=Kind.ITEM))
    return [name, *(replace(item, text=text, said=text) for text in _BETWEEN.split(match["rest"]) if text)]
