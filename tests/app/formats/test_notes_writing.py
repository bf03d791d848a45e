from hypothesis import given
from hypothesis import strategies as st

from app.domain.notes import Notes, Numbering, Point, Priority, Section
from app.formats.notes_writing import write_json, write_notes
from app.formats.notes_yaml import parse_notes
from app.formats.section_ids import with_ids
from app.formats.text_lines import hidden_character

HUNDREDTHS = st.integers(0, 24 * 3600 * 100).map(lambda count: count / 100)
SIGNS = st.sampled_from([": ", " #", "'", '"', "- ", "? ", "[", "{", "*", "&", "!", "|", ">", "%", "@", "`", "\\"])


def one_line(text: str) -> str:
    """As a text is after reading: without hidden characters, and with single spaces."""
    return " ".join("".join(character for character in text if not hidden_character(character)).split())


TEXTS = st.lists(st.text(st.characters(codec="utf-8"), max_size=8) | SIGNS, max_size=8).map("".join).map(one_line)
WORDS = TEXTS.filter(bool)

POINTS = st.builds(
    Point,
    say=WORDS,
    short=st.none() | WORDS,
    priority=st.sampled_from(Priority),
    cue=st.none() | WORDS,
    pause_s=HUNDREDTHS,
    seconds=st.none() | HUNDREDTHS.filter(bool),
)
SECTIONS = st.recursive(
    st.builds(
        Section,
        title=WORDS,
        label=TEXTS,
        numbering=st.sampled_from(Numbering),
        points=st.lists(POINTS, min_size=1, max_size=3).map(tuple),
    ),
    lambda inner: st.builds(Section, title=WORDS, sections=st.lists(inner, max_size=2).map(tuple)),
    max_leaves=4,
)
NOTES = st.builds(
    Notes,
    title=WORDS,
    sections=st.lists(SECTIONS, min_size=1, max_size=2).map(tuple).map(with_ids),
    subtitle=TEXTS,
    speaker=TEXTS,
    event=TEXTS,
    language=st.sampled_from(["en", "fr", "no", "zh-Hant"]),
    limit_s=st.none() | HUNDREDTHS.filter(lambda limit_s: limit_s >= 1),
    words_per_minute=st.none() | st.integers(4000, 30000).map(lambda count: count / 100),
).filter(lambda notes: any(section.points for section, _depth in notes.outline()))


@given(NOTES)
def test_what_is_written_is_read_back_as_the_same(notes: Notes) -> None:
    assert parse_notes(write_notes(notes).encode(), "s") == notes


@given(NOTES)
def test_what_is_written_in_json_is_read_back_as_the_same(notes: Notes) -> None:
    assert parse_notes(write_json(notes).encode(), "s") == notes


def test_only_what_says_something_is_written() -> None:
    section = Section("Opening", "opening", key="O", points=(Point("Hello"), Point("Bye", pause_s=1.5)))
    assert write_notes(Notes("T", (section,), limit_s=90.5, words_per_minute=120.0)) == (
        "title: T\nlanguage: en\nlimit: 90.5 s\npace: 120\nsections:\n- id: opening\n  title: Opening\n"
        "  key: O\n  points:\n  - Hello\n  - say: Bye\n    pause: 1.5\n"
    )
