"""From a document to a reading of it: what each passage is, decided in a few steps, each with its reason."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from app.domain.document import Document, Kind
from app.domain.durations import clock_text
from app.domain.entry import LONGEST_LINE
from app.domain.hints import excerpt
from app.domain.notes import Notes
from app.domain.recognising.correspondence import beside_the_speech
from app.domain.recognising.footnotes import with_footnotes
from app.domain.recognising.form_headings import form_headings
from app.domain.recognising.front_matter import front_matter
from app.domain.recognising.head_words import by_line
from app.domain.recognising.heading_levels import heading_levels
from app.domain.recognising.labels import with_labels
from app.domain.recognising.languages import language_of
from app.domain.recognising.looks import without_colon
from app.domain.recognising.nesting import headings_among_items
from app.domain.recognising.passages import Passage, passages_of
from app.domain.recognising.reading import Decision, Part, Reading, of_own
from app.domain.recognising.spoken_times import minutes_s
from app.domain.recognising.stage_directions import direction, without_directions
from app.domain.recognising.swot import levels_with_swot
from app.domain.recognising.whys import Why
from app.domain.visible import in_one_line
from app.translation import _

_RULE = re.compile(r"[\s*_=~.#•·+–—-]{3,}")
_WORD = re.compile(r"\w")
_NOTE = re.compile(r"\[\^?\d{1,3}\]:?\s")
_BY_KIND = {
    Kind.TITLE: (Part.TITLE, Why.TITLE_STYLE),
    Kind.SUBTITLE: (Part.SUBTITLE, Why.TITLE_STYLE),
    Kind.HEADING: (Part.HEADING, Why.HEADING_STYLE),
    Kind.CUE: (Part.CUE, Why.SLIDE_NUMBER),
    Kind.MARGIN: (Part.LEFT_OUT, Why.PAGE_MARGIN),
    Kind.FOOTNOTE: (Part.LEFT_OUT, Why.FOOTNOTE),
    Kind.DELETED: (Part.LEFT_OUT, Why.DELETED),
    Kind.COMMENT: (Part.LEFT_OUT, Why.COMMENT),
    Kind.SLIDE: (Part.LEFT_OUT, Why.ON_THE_SLIDE),
    Kind.ROW: (Part.NOT_UNDERSTOOD, Why.TABLE),
}


def recognised(document: Document) -> Reading:
    """The reading of the document; every passage of it has its decision."""
    if document.own is not None:
        return of_own(document.own, document.remarks)
    passages = with_labels(passages_of(document))
    decisions = with_footnotes(passages, [_by_itself(passage) for passage in passages])
    for at, why in beside_the_speech(passages).items():
        decisions[at] = replace(decisions[at], part=Part.LEFT_OUT, why=why)
    _take_top_heading(passages, decisions)
    for at, decision in front_matter(passages, decisions).items():
        decisions[at] = decision
    _find_headings(passages, decisions)
    return _with_head(document, tuple(decisions))


def _by_itself(passage: Passage) -> Decision:
    """What the passage is when nothing around it is looked at."""
    part, why = _BY_KIND.get(passage.kind, (Part.POINT, Why.LIST_ITEM if passage.is_item else Why.PARAGRAPH))
    if passage.label:
        part, why = Part.HEADING, passage.label
    said, cue = passage.said, ""
    if part is Part.POINT:
        part, why, said, cue = _point(passage, why)
    elif part is not Part.LEFT_OUT and len(said) > LONGEST_LINE:
        part, why = Part.POINT, Why.PARAGRAPH
    return Decision(passage.text, part, why, said, passage.block.level, passage.numbering, cue)


def _point(passage: Passage, why: Why) -> tuple[Part, Why, str, str]:
    said = passage.said
    if not _WORD.search(said):
        part, why = (Part.LEFT_OUT, Why.RULE) if _RULE.fullmatch(passage.text) else (Part.NOT_UNDERSTOOD, Why.NO_WORDS)
        return part, why, said, ""
    if _NOTE.match(passage.text):
        return Part.LEFT_OUT, Why.FOOTNOTE, said, ""
    to_do = direction(said)
    if to_do and len(to_do) <= LONGEST_LINE:
        return Part.CUE, Why.IN_BRACKETS, to_do, ""
    say, cue = without_directions(said)
    return (Part.POINT, why, say, cue) if len(cue) <= LONGEST_LINE else (Part.POINT, why, said, "")


def _take_top_heading(passages: Sequence[Passage], decisions: list[Decision]) -> None:
    """The first heading is the title when none is above or beside it, and nothing is said before it."""
    headings = [at for at, one in enumerate(decisions) if one.part is Part.HEADING and not passages[at].label]
    has_title = any(one.part is Part.TITLE for one in decisions)
    if has_title or not headings or any(one.part is Part.POINT for one in decisions[: headings[0]]):
        return
    first, *others = headings
    if all(passages[other].block.level > passages[first].block.level for other in others):
        decisions[first] = replace(decisions[first], part=Part.TITLE, why=Why.ONLY_TOP_HEADING)


def _find_headings(passages: Sequence[Passage], decisions: list[Decision]) -> None:
    body = [at for at, one in enumerate(decisions) if one.part in {Part.POINT, Part.HEADING}]
    styled = any(passages[at].kind is Kind.HEADING for at in body)
    for at, why in form_headings(passages, body, styled=styled).items():
        decisions[at] = replace(decisions[at], part=Part.HEADING, why=why, said=without_colon(decisions[at].said))
    headings = [at for at, one in enumerate(decisions) if one.part is Part.HEADING]
    said = [at for at in body if decisions[at].part is Part.POINT]
    levels = heading_levels(passages, headings, said)
    nested = _nested(passages, said, levels, len(decisions))
    for at in nested:
        decisions[at] = replace(decisions[at], part=Part.HEADING, why=Why.HAS_A_LIST)
    _set_levels(decisions, dict(sorted((levels | nested).items())), [at for at in said if at not in nested])


def _nested(passages: Sequence[Passage], said: Sequence[int], levels: Mapping[int, int], count: int) -> dict[int, int]:
    """The items that are headings, in each run of passages between two headings."""
    found: dict[int, int] = {}
    for start, end in pairwise([-1, *levels, count]):
        run = [at for at in said if start < at < end]
        found |= headings_among_items(passages, run, levels.get(start, 0) + 1)
    return found


def _set_levels(decisions: list[Decision], levels: Mapping[int, int], said: Sequence[int]) -> None:
    texts = {at: decisions[at].said for at in levels}
    with_swot, members = levels_with_swot(texts, levels, said)
    for at, level in with_swot.items():
        why = Why.ONE_OF_FOUR if at in members else decisions[at].why
        decisions[at] = replace(decisions[at], level=level, why=why, said=without_colon(decisions[at].said))


def _with_head(document: Document, decisions: tuple[Decision, ...]) -> Reading:
    """The reading with what is known of the speech beyond its passages, and how it is known."""
    remarks = list(document.remarks)
    title = next((one.said for one in decisions if one.part is Part.TITLE), "")
    below = " – ".join(one.said for one in decisions if one.part is Part.SUBTITLE)
    speaker, event = (of_title or of_others for of_title, of_others in zip(by_line(title), by_line(below), strict=True))
    if speaker:
        remarks.append(_("The speaker, {name}, is taken from the lines at the top.").format(name=speaker))
    limit_s = _limit_s(decisions, remarks)
    language = language_of(" ".join(one.said for one in decisions[:_MANY])) or document.language
    if not title:
        remarks.append(_("The document has no title; its name stands in."))
    head = Notes(
        title=in_one_line(document.title)[:LONGEST_LINE] or in_one_line(document.name)[:LONGEST_LINE] or _("My speech"),
        sections=(),
        speaker=speaker or in_one_line(document.speaker)[:LONGEST_LINE],
        event=event,
        language=language or "en",
        limit_s=limit_s,
    )
    return Reading(decisions, head, tuple(remarks))


_MANY = 200


def _limit_s(decisions: Sequence[Decision], remarks: list[str]) -> float | None:
    """The time in the title or in a line of its own, or else that of all headings that have one together."""
    for one in decisions:
        granted_s = minutes_s(one.said) if one.part in {Part.TITLE, Part.SUBTITLE, Part.EVENT, Part.LIMIT} else None
        if granted_s:
            sentence = _("The limit of {limit} is taken from {line}.")
            remarks.append(sentence.format(limit=clock_text(granted_s), line=excerpt(one.said)))
            return granted_s
    times = [time_s for one in decisions if one.part is Part.HEADING and (time_s := minutes_s(one.said))]
    if times:
        remarks.append(_("The limit of {limit} is that of the headings together.").format(limit=clock_text(sum(times))))
    return sum(times) or None
