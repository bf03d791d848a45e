"""What of a take the speaker led, and what the text did by itself.

A text that scrolls takes the time that was planned, whoever listens. Where a hand is laid on it, the speaker is near
that word: from one such sign to the next the time is theirs.
"""

from collections.abc import Iterator
from dataclasses import replace

from app.domain.take import Happening, Stay, Take, stays

Span = tuple[Stay, ...]
"""Points one after the other, until a sign of the speaker."""

ROUGHLY_S = 30.0
"""Who sets another pace, or stops the text, is some seconds away from it: in so long a time that is little."""

_SIGNS = {Happening.NUDGED, Happening.JUMPED, Happening.PAUSED, Happening.INTERRUPTED}


def spans(take: Take) -> Iterator[Span]:
    """From sign to sign; what ran by itself after the last one is in none of them.

    A point that was led on ended at that moment. Who has set a pace has said how fast they speak, until the last word.
    """
    paces_s = list(_paces_s(take))
    signs_s = [*paces_s, *(event.at_s for event in take.events if event.what in _SIGNS)]
    together: list[Stay] = []
    known = 0
    for stay in _points(take):
        together.append(stay)
        if any(stay.from_s < at_s <= stay.to_s for at_s in signs_s):
            known = len(together)
        lasted_s = stay.to_s - together[0].from_s
        if known == len(together) and (stay.left_by is Happening.NUDGED or lasted_s >= ROUGHLY_S):
            yield tuple(together)
            together, known = [], 0
    if together and (known or paces_s):
        yield tuple(together if paces_s else together[:known])


def _points(take: Take) -> Iterator[Stay]:
    """Each time at a point; who moves the text within a point has not left it."""
    before: Stay | None = None
    for stay in stays(take):
        if before is not None and stay.point == before.point:
            before = _together(before, stay)
            continue
        if before is not None:
            yield before
        before = stay
    if before is not None:
        yield before


def _together(before: Stay, after: Stay) -> Stay:
    return replace(
        before,
        to_s=after.to_s,
        left_by=after.left_by,
        pauses=[*before.pauses, *after.pauses],
        interrupted_s=before.interrupted_s + after.interrupted_s,
    )


def _paces_s(take: Take) -> Iterator[float]:
    """When the speaker set a pace; one that came with a cut is the program's."""
    cuts_s = {event.at_s for event in take.events if event.what is Happening.PLAN}
    return (event.at_s for event in take.events if event.what is Happening.PACE and event.at_s not in cuts_s)
