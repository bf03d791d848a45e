import re
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from app.domain.notes import Notes, Numbering, Point, Section
from app.formats.markdown_writing import FIRST_LINE, markdown
from app.formats.notes_yaml import parse_notes
from tests.app.formats.test_notes_writing import WORDS

DOCS = Path(__file__).parents[3] / "docs"


def fenced(document: str, kind: str, after: str) -> str:
    text = (DOCS / document).read_text(encoding="utf-8").partition(after)[2]
    found = re.search(rf"^```{kind}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert found
    return found[1]


def as_read(document: str) -> list[tuple[str, str]]:
    """Each paragraph, item and heading as Markdown shows it, with the tag around it."""
    tokens = MarkdownIt("commonmark").parse(document)
    return [
        (before.tag, "".join(map(shown, token.children or [])))
        for before, token in pairwise(tokens)
        if token.type == "inline"
    ]


def shown(token: Token) -> str:
    return {"em_open": "<", "em_close": ">"}.get(token.type, token.content)


def test_the_document_in_the_docs_is_the_speech_in_the_docs() -> None:
    notes = parse_notes(fenced("notes-format.md", "yaml", "## A speech with everything").encode(), "speech.yaml")
    assert markdown(notes) == fenced("documents.md", "markdown", "# ")


@given(st.sampled_from(Numbering), WORDS, WORDS, WORDS, WORDS)
def test_whatever_is_written_a_reader_of_markdown_shows_those_words(
    numbering: Numbering, title: str, heading: str, first: str, second: str
) -> None:
    points = Point(first, short=second), Point(second, cue=f"cue {first}")
    section = Section(heading, heading, numbering=numbering, points=points)
    read = as_read(markdown(Notes(title, (section,), subtitle=first)))
    in_text = numbering in {Numbering.LETTER, Numbering.ROMAN}
    one, two = (f"{numbering.label(at)}. " if in_text else "" for at in (1, 2))
    assert [read[0], read[1], read[3]] == [("h1", title), ("p", first), ("h2", heading)]
    assert read[-2:] == [("p", f"{one}{first} <[short: {second}]>"), ("p", f"{two}<[cue {first}]> {second}")]


def test_a_document_from_rostrum_is_known_by_its_first_line() -> None:
    assert markdown(Notes("T", ())).splitlines()[0] == FIRST_LINE


def test_numbering_that_markdown_has_not_stands_at_the_points_and_is_told() -> None:
    points = tuple(Point(say) for say in ("One", "Two"))
    written = markdown(Notes("T", (Section("A", numbering=Numbering.ROMAN, points=points),)))
    assert written.endswith("## A\n\n*[numbering: roman]*\n\ni. One\n\nii. Two\n")


def test_a_numbering_without_points_is_told() -> None:
    assert "*[numbering: decimal]*" in markdown(Notes("T", (Section("A", numbering=Numbering.DECIMAL),)))


def test_where_headings_end_the_level_is_told() -> None:
    section = Section("F")
    for title in "EDCBA":
        section = Section(title, sections=(section,))
    written = markdown(Notes("T", (section,)))
    assert "###### E\n\n###### F\n\n*[level: 6]*\n" in written


def test_an_id_of_its_own_is_told_and_one_made_of_the_title_is_not() -> None:
    written = markdown(Notes("T", (Section("One fish", "one-fish"), Section("Two fish", "fish"))))
    assert written.endswith("## One fish\n\n## Two fish\n\n*[id: fish]*\n")


def test_a_cue_that_looks_like_another_remark_says_that_it_is_a_cue() -> None:
    points = Point("A", cue="must"), Point("B", cue="short: breathe"), Point("C", cue="smile: it helps")
    written = markdown(Notes("T", (Section("S", points=points),)))
    assert re.findall(r"\*\[(.*?)\]\*", written) == ["cue: must", "cue: short: breathe", "smile: it helps"]


def test_outer_spaces_that_a_reader_would_drop_are_written_by_number() -> None:
    assert "\n\n&#160;Oui&#8239;\n" in markdown(Notes("T", (Section("S", points=(Point("\u00a0Oui\u202f"),)),)))
