"""An e-mail around a speech: its greeting, its end, and what somebody had written before."""

import re
from collections.abc import Iterator, Sequence

from app.domain.document import Kind
from app.domain.recognising.head_words import is_letter_head
from app.domain.recognising.passages import Passage
from app.domain.recognising.salutations import is_greeting
from app.domain.recognising.whys import Why

_HEAD_LINES = 12
_LEAST_HEAD = 2
_MOST_AFTER_FAREWELL = 8
_QUOTED = re.compile(r"[>|]\s?")
_WHEN_OR_WHO = r"(?=.*(?:\d[:：.h]\s?\d\d|@))"
"""A time, a date in figures or an address: who quotes a poet in a speech has none of them."""

_WROTE = re.compile(
    rf"{_WHEN_OR_WHO}(?:on|am|le|el|il|em|den)\b.{{5,80}}(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu)\s?:"
    rf"|{_WHEN_OR_WHO}\d.{{5,80}}(?:пишет|написал[аи]?|写道)\s?[:：]"
    r"|-{2,}\s?(?:original message|forwarded message|ursprüngliche nachricht|message d'origine|mensaje original"
    r"|пересылаемое сообщение|исходное сообщение)\s?-{2,}",
    re.IGNORECASE,
)
_SIGNATURE = "--"
_DASHES = re.compile("[—–]{1,2}")
_FAREWELL = re.compile(
    r"(?:(?:with )?(?:best|kind|warm|many)(?: (?:regards|wishes|thanks))?|regards|cheers|sincerely|yours(?: \w+)?"
    r"|(?:mit )?(?:besten|freundlichen|lieben|viele[n]?|herzliche[n]?) grüße[n]?|lg|vg|mfg|cordialement"
    r"|bien (?:cordialement|à vous)|amicalement|saludos(?: cordiales)?|un (?:abrazo|saludo)|atentamente"
    r"|с уважением|всего доброго|مع التحية|مع خالص التحية|此致|祝好)[,.!，！]?",
    re.IGNORECASE,
)


def beside_the_speech(passages: Sequence[Passage]) -> dict[int, Why]:
    """The passages of an e-mail that are not its speech; nothing where the document is none."""
    head = [at for at, one in enumerate(passages[:_HEAD_LINES]) if is_letter_head(one.text)]
    wrote = next((at for at, one in enumerate(passages) if _WROTE.fullmatch(one.text)), None)
    if len(head) < _LEAST_HEAD and wrote is None:
        return {}
    found = dict.fromkeys(_quoted(passages, wrote), Why.QUOTED)
    body = [at for at, one in enumerate(passages) if at not in found and one.kind in {Kind.TEXT, Kind.ITEM}]
    found |= dict.fromkeys(_farewell(passages, body), Why.LETTER_END)
    after_head = [at for at in body if not head or at > head[-1]][:2]
    return found | {at: Why.GREETING for at in after_head if is_greeting(passages[at].text)}


def _quoted(passages: Sequence[Passage], wrote: int | None) -> Iterator[int]:
    for at, passage in enumerate(passages):
        if (wrote is not None and at >= wrote) or _QUOTED.match(passage.text):
            yield at


def _farewell(passages: Sequence[Passage], body: Sequence[int]) -> Iterator[int]:
    """The last lines, from the farewell on, or from what begins a signature.

    Other dashes may part a speech as well: they do so unless they stand near the end, and no farewell does.
    """
    near = body[-_MOST_AFTER_FAREWELL:]
    begins = [at for at in body if passages[at].text == _SIGNATURE]
    begins += [at for at in near if _FAREWELL.fullmatch(passages[at].text)]
    begins = begins or [at for at in near if _DASHES.fullmatch(passages[at].text)]
    return (at for at in body if begins and at >= min(begins))
