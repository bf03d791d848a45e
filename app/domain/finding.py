"""Where a text stands in the notes, and another in its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.editing import Edited, enter, gone
from app.domain.entry import Field, Owner, Value, entry_of, entry_text, fields_of, read_entry
from app.domain.outline import HEAD, Outline
from app.domain.refused import Refusal, RefusedError
from app.domain.visible import in_one_line

_TEXTS = frozenset(
    (Field.TITLE, Field.SUBTITLE, Field.SPEAKER, Field.EVENT, Field.LABEL, Field.SAY, Field.SHORT, Field.CUE)
)


@dataclass(frozen=True, slots=True)
class Sought:
    """A text to look for; "Rights" is "rights" unless `same_case`, and within "copyrights" unless `whole_word`."""

    text: str
    same_case: bool = False
    whole_word: bool = False

    def pattern(self) -> re.Pattern[str] | None:
        """None when there is nothing to look for."""
        text = in_one_line(self.text)
        if not text:
            return None
        found = re.escape(text)
        if self.whole_word:
            found = rf"(?<!\w){found}(?!\w)"
        return re.compile(found, 0 if self.same_case else re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Match:
    """A place in a field of a row: characters (code points) from `start` to `end`."""

    row: int
    field: Field
    start: int
    end: int


def find(outline: Outline, sought: Sought) -> tuple[Match, ...]:
    """Every place, in reading order, the head of the notes first."""
    pattern = sought.pattern()
    if pattern is None:
        return ()
    return tuple(
        Match(row, field, found.start(), found.end())
        for row, owner, field in _texts(outline)
        for found in pattern.finditer(entry_text(owner, field))
    )


def replace_match(outline: Outline, match: Match, by: str) -> Edited:
    """The text `by`, taken literally, in that one place."""
    owner = outline.owner(match.row)
    if owner is None or match.field not in fields_of(owner):
        return gone()
    text = entry_text(owner, match.field)
    return enter(outline, match.row, match.field, text[: match.start] + by + text[match.end :])


def replace_all(outline: Outline, sought: Sought, by: str) -> Edited:
    """The text `by`, taken literally, in every place; refused as a whole when one of them cannot hold it."""
    pattern = sought.pattern()
    if pattern is None:
        return outline
    changes: dict[int, dict[str, Value]] = {}
    try:
        for row, owner, field in _texts(outline):
            text, count = pattern.subn(lambda _found: by, entry_text(owner, field))
            if count:
                changes.setdefault(row, {})[entry_of(owner, field).attribute] = read_entry(owner, field, text)
    except RefusedError as refused:
        return Refusal(refused.sentence, refused.hint)
    return outline.changed(changes) if changes else outline


def _texts(outline: Outline) -> Iterator[tuple[int, Owner, Field]]:
    """Each row, what it holds and a field of it in which a person may look for something."""
    owners: list[tuple[int, Owner]] = [(HEAD, outline.head), *((row.id, row.owner) for row in outline.rows)]
    for row, owner in owners:
        yield from ((row, owner, field) for field in fields_of(owner) if field in _TEXTS)
