"""What the sections are called by records and commands."""

from collections.abc import Iterator
from dataclasses import replace

from app.domain.notes import Section
from app.domain.notes_values import slug


def with_ids(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Each section with an id of its own: the given one, or else one made of its title."""
    uses = dict.fromkeys(_given_ids(sections), 1)
    return tuple(_with_id(section, uses) for section in sections)


def _given_ids(sections: tuple[Section, ...]) -> Iterator[str]:
    for section in sections:
        yield section.id
        yield from _given_ids(section.sections)


def _with_id(section: Section, uses: dict[str, int]) -> Section:
    own = section.id or _free_id(slug(section.title) or "section", uses)
    uses.setdefault(own, 1)
    return replace(section, id=own, sections=tuple(_with_id(inner, uses) for inner in section.sections))


def _free_id(wanted: str, uses: dict[str, int]) -> str:
    own = wanted
    while own in uses:
        uses[wanted] += 1
        own = f"{wanted}-{uses[wanted]}"
    return own
