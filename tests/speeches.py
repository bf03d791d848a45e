"""Speeches to test with: small ones with round times, and strategies for any."""

from hypothesis import strategies as st

from app.domain.notes import Notes, Numbering, Point, Priority, Section
from app.domain.pace import Pace
from app.domain.plan import Plan, plan

NO_RESTS = Pace(120.0, comma_s=0.0, semicolon_s=0.0, full_stop_s=0.0, new_point_s=0.0, new_section_s=0.0)

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight")
TEN_WORDS = tuple(f"Point {number} has ten words to say and no more" for number in _NUMBERS)
EIGHTY_WORDS = Notes(
    "Eighty words",
    (
        Section("First", points=tuple(map(Point, TEN_WORDS[:4]))),
        Section("Second", points=tuple(map(Point, TEN_WORDS[4:]))),
    ),
)

words = st.sampled_from(["we", "agree,", "Geneva", "stop.", "rights;", "5-10", "–", "SDGs", "and", "人权", "2030"])
texts = st.lists(words, max_size=12).map(" ".join)
points = st.builds(
    Point,
    say=texts,
    pause_s=st.sampled_from([0.0, 0.0, 0.5, 3.0]),
    seconds=st.sampled_from([None, None, None, 0.25, 7.0]),
)
yielding_points = st.builds(
    Point,
    say=texts,
    short=st.one_of(st.none(), texts),
    priority=st.sampled_from(Priority),
    pause_s=st.sampled_from([0.0, 0.0, 0.5, 3.0]),
    seconds=st.sampled_from([None, None, None, 0.25, 7.0]),
)
"""Points that can give way in every manner."""
plain_points = st.builds(Point, say=texts)


def sections_of(some_points: st.SearchStrategy[Point]) -> st.SearchStrategy[Section]:
    """Sections with sub-sections; some are headings without anything to say."""
    several = st.lists(some_points, max_size=3).map(tuple)
    leaves = st.builds(Section, title=st.just("Part"), numbering=st.sampled_from(Numbering), points=several)
    return st.recursive(
        leaves,
        lambda inner: st.builds(
            Section, title=st.just("Whole"), points=several, sections=st.lists(inner, max_size=3).map(tuple)
        ),
        max_leaves=5,
    )


def notes_of(some_points: st.SearchStrategy[Point]) -> st.SearchStrategy[Notes]:
    """Notes with at least one point, as those that are read from a file."""
    opening = st.builds(Section, title=st.just("Opening"), points=some_points.map(lambda point: (point,)))
    several = st.lists(sections_of(some_points), max_size=3).map(tuple)
    either_side = st.tuples(several, opening, several)
    return either_side.map(lambda parts: Notes("Any speech", (*parts[0], parts[1], *parts[2])))


rests_s = st.sampled_from([0.0, 0.2, 1.5])
paces = st.builds(
    Pace,
    words_per_minute=st.floats(40, 300),
    comma_s=rests_s,
    semicolon_s=rests_s,
    full_stop_s=rests_s,
    new_point_s=rests_s,
    new_section_s=rests_s,
)
plans = st.builds(plan, notes_of(points), paces)
yielding_plans = st.builds(plan, notes_of(yielding_points), paces)


def ten_seconds_each(**sections: int) -> Plan:
    """A plan without rests: sections by name, each with so many points of ten seconds."""
    point = Point("one two three four five", seconds=10.0)
    outline = tuple(Section(name, points=(point,) * count) for name, count in sections.items())
    return plan(Notes("Round figures", outline), NO_RESTS)


def part(title: str, key: str = "", *inner: Section) -> Section:
    """A section of one point of ten seconds, and its sub-sections."""
    return Section(title, key=key, points=(Point(f"about {title}", seconds=10.0),), sections=inner)
