"""How deep each heading lies, from its style, or else from its looks and what stands between."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.document import Kind
from app.domain.recognising.looks import Looks
from app.domain.recognising.passages import Passage

Look = tuple[float, bool, bool]


def heading_levels(passages: Sequence[Passage], headings: Sequence[int], body: Sequence[int]) -> dict[int, int]:
    """The level of each heading, 1 for the outermost; `body` are the passages that are said."""
    styled = sorted({passages[at].block.level for at in headings if passages[at].kind is Kind.HEADING})
    levels = _Levels(Looks(passages), {level: number for number, level in enumerate(styled, start=1)}, set(body))
    return {at: levels.next(at, passages[at]) for at in headings}


@dataclass(slots=True)
class _Levels:
    looks: Looks
    styled: Mapping[int, int]
    body: set[int]
    known: dict[Look, int] = field(default_factory=dict)
    last: tuple[int, int, Look] | None = None
    """The heading before: where it stands, its level and its look."""
    last_styled: int = 0
    around: int = 0
    """The level of the last heading that is no label; labels that are alone are outermost."""

    def next(self, at: int, passage: Passage) -> int:
        """That of the next heading; a label lies in the heading above it."""
        if passage.label:
            return self.around + 1
        self.around = self._own(at, passage)
        return self.around

    def _own(self, at: int, passage: Passage) -> int:
        if passage.kind is Kind.HEADING:
            self.last_styled = self.styled[passage.block.level]
            return self.last_styled
        look = self.looks.look(passage)
        level = self.known.setdefault(look, self.last_styled + 1 if self.styled else self._level_of_new(at, look))
        self.last = (at, level, look)
        return level

    def _level_of_new(self, at: int, look: Look) -> int:
        """A look not seen before: smaller is deeper; else deeper only if nothing is said under the heading before."""
        if self.last is None:
            return 1
        before, level, last_look = self.last
        if look[0] != last_look[0]:
            return self._by_size(look[0])
        says_nothing = self.body.isdisjoint(range(before + 1, at))
        return level + 1 if says_nothing else level

    def _by_size(self, size: float) -> int:
        larger = [level for look, level in self.known.items() if look[0] > size]
        return max(larger) + 1 if larger else 1
