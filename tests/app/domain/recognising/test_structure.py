"""Headings, titles and lists are found by what they look like and by what follows."""

from app.domain.document import Block, Document, Kind
from app.domain.notes import Numbering
from app.domain.recognising.reading import Part, Reading
from app.domain.recognising.recognise import recognised
from app.domain.recognising.whys import Why
from app.formats.documents.plain_text import text_document

SAID = "We have counted every ship that has come into this harbour."


def text(*blocks: Block | str, styled: bool = False) -> Reading:
    """A document of paragraphs; the first is a title unless they are styled."""
    first = () if styled else (Block("The ships of this harbour", Kind.TITLE),)
    paragraphs = [Block(block, apart=True) if isinstance(block, str) else block for block in blocks]
    return recognised(Document("d", (*first, *paragraphs)))


def outline(reading: Reading) -> list[tuple[int, str, int]]:
    return [(depth, section.title, len(section.points)) for section, depth in reading.notes().outline()]


def item(said: str, depth: int = 0, numbering: Numbering = Numbering.BULLET) -> Block:
    return Block(said, Kind.ITEM, depth, numbering, apart=True)


def bold(said: str, size: float = 11.0) -> Block:
    return Block(said, bold=True, size=size, apart=True)


def plain(said: str) -> Block:
    return Block(said, size=11.0, apart=True)


def test_a_short_line_before_a_list_or_a_text_is_a_heading() -> None:
    reading = text("Ships", item("a"), item("b"), "Boats:", SAID, "Farewell", "I thank you.")
    assert outline(reading) == [(0, "Ships", 2), (0, "Boats", 1), (0, "Farewell", 1)]


def test_a_lead_in_a_salutation_and_a_sentence_are_no_headings() -> None:
    for said in ("We ask for three things, and you know them:", "Ladies and gentlemen,", "Thank you.", "12"):
        assert text(said, item("a"), item("b")).decisions[1].part is not Part.HEADING


def test_a_heading_above_a_heading_holds_it() -> None:
    reading = text("Start", SAID, "All of it", "Ships", item("a"), "Boats", item("b"))
    assert outline(reading)[1:] == [(0, "All of it", 0), (0, "Ships", 1), (0, "Boats", 1)]


def test_smaller_headings_lie_below_larger_ones() -> None:
    sizes = {"A": 20, "B": 16, "C": 16, "D": 20, "E": 13}
    blocks = [block for title, size in sizes.items() for block in (bold(title, size), plain(SAID), plain(SAID))]
    assert [(depth, title) for depth, title, _count in outline(text(*blocks))] == [
        (0, "A"),
        (1, "B"),
        (1, "C"),
        (0, "D"),
        (1, "E"),
    ]


def test_a_larger_heading_after_a_smaller_one_lies_at_the_top() -> None:
    blocks = (bold("A part", 13), plain(SAID), bold("Another", 20), plain(SAID), plain(SAID))
    assert [depth for depth, _title, _count in outline(text(*blocks))] == [0, 0]


def test_capitals_and_bold_type_tell_two_levels_apart_where_nothing_is_said_between() -> None:
    blocks = [bold("START"), plain(SAID), bold("SHIPS"), bold("Sails")]
    blocks += [plain(SAID), bold("Oars"), plain(SAID), bold("BOATS"), plain(SAID)]
    assert [depth for depth, _title, _count in outline(text(*blocks))] == [0, 0, 1, 1, 0]


def test_where_there_are_styles_only_what_stands_out_is_a_heading_too() -> None:
    part, end = (Block(title, Kind.HEADING, 2) for title in ("Part", "End"))
    styled = (part, bold("Ships"), plain(SAID), plain("Boats"), item("a"), end, plain(SAID))
    assert outline(text(*styled)) == [(0, "Part", 0), (1, "Ships", 3), (0, "End", 1)]


def test_items_with_lists_are_headings_when_all_of_them_are() -> None:
    nested = (item("A"), item("a", 1), item("B"), item("b", 1))
    assert outline(text("Part", *nested)) == [(0, "Part", 0), (1, "A", 1), (1, "B", 1)]
    flat = (item("A"), item("a", 1), item("B"))
    assert outline(text("Part", *flat)) == [(0, "Part", 3)]
    long = (item(f"{SAID} And we shall again."), item("a", 1))
    assert outline(text("Part", *long)) == [(0, "Part", 2)]
    leading = (item("First."), item("B"), item("b", 1), item("C"), item("c", 1))
    assert outline(text("Part", *leading)) == [(0, "Part", 1), (1, "B", 1), (1, "C", 1)]
    last = (item("First."), item("B"), item("b", 1))
    assert outline(text("Part", *last)) == [(0, "Part", 3)]


def test_numbered_lines_with_text_below_them_are_headings() -> None:
    reading = recognised(text_document("d", f"The harbour\n\n1. Ships\n\n{SAID}\n\n2. Boats\n\n{SAID}\n"))
    assert outline(reading) == [(0, "Ships", 1), (0, "Boats", 1)]


def test_a_list_that_a_paragraph_follows_stays_a_list() -> None:
    reading = recognised(text_document("d", f"The harbour\n\nPart\n\n1. Ships\n2. Boats\n\n{SAID}\n"))
    assert [(section.title, len(section.points)) for section in reading.notes().sections] == [("Part", 3)]


def test_the_four_of_a_swot_belong_together() -> None:
    words = ("Strengths", "Weaknesses", "Opportunities", "Threats")
    four = [part for word in words for part in (word, item("x"), item("y"))]
    own = text("Start", SAID, "Analysis", *four, "End", item("z"))
    assert [depth for depth, _title, _count in outline(own)] == [0, 0, 1, 1, 1, 1, 0]
    assert {one.why for one in own.decisions if one.level == 2} == {Why.ONE_OF_FOUR}
    beside = text("Part", item("a"), *four)
    assert [depth for depth, _title, _count in outline(beside)] == [0, 0, 0, 0, 0]
    alone = text(*four)
    assert [depth for depth, _title, _count in outline(alone)] == [0, 0, 0, 0]
    three = text("Start", SAID, "Analysis", *four[:9], "End", item("z"))
    assert {one.why for one in three.decisions} & {Why.SHORT_BEFORE_LIST}


def head(source: str) -> list[tuple[Part, str]]:
    decisions = recognised(text_document("d", source)).decisions
    return [(one.part, one.said) for one in decisions if one.part not in {Part.POINT, Part.HEADING}]


def test_the_lines_before_the_text_are_title_subtitle_and_event() -> None:
    lines = "The ships of this harbour\n\nSpeaking notes\n\nOslo, 3 May 2024\n\nWelcome\n\n- a\n- b\n"
    assert head(lines) == [
        (Part.TITLE, "The ships of this harbour"),
        (Part.SUBTITLE, "Speaking notes"),
        (Part.EVENT, "Oslo, 3 May 2024"),
    ]


def test_an_opening_section_is_no_title() -> None:
    assert head("Introduction\n\n- a\n- b\n\nShips\n\n- c\n") == []
    assert head("Ships\n\n- a\n- b\n\nBoats\n\n- c\n") == [(Part.TITLE, "Ships")]


def test_the_head_of_an_e_mail_is_left_out_but_its_subject() -> None:
    mail = f"From: Ana <ana@example.org>\nTo: Jan\nSubject: The harbour\n\n{SAID}\n"
    assert head(mail) == [
        (Part.LEFT_OUT, "Ana"),
        (Part.LEFT_OUT, "Jan"),
        (Part.TITLE, "The harbour"),
    ]


def test_text_that_begins_at_once_has_no_title() -> None:
    assert head(f"{SAID}\n\n{SAID}\n") == []
    assert head("Dear friends,\n\nWelcome!\n") == []


def test_a_heading_by_style_ends_the_lines_before_the_text() -> None:
    ships, boats = (Block(title, Kind.HEADING, 1) for title in ("Ships", "Boats"))
    blocks = (Block("Harbour", bold=True, apart=True), ships, Block(SAID), boats, Block(SAID))
    reading = recognised(Document("d", blocks))
    assert [one.part for one in reading.decisions][:2] == [Part.TITLE, Part.HEADING]


def test_lines_below_a_title_by_style_are_about_the_speech() -> None:
    reading = text("Speaker: Ana Ruiz", "Notes for the board", "Welcome", item("a"), item("b"))
    assert [one.part for one in reading.decisions][:4] == [Part.TITLE, Part.SPEAKER, Part.SUBTITLE, Part.HEADING]
    assert reading.notes().speaker == "Ana Ruiz"


def test_a_numbered_heading_in_capitals_is_no_item() -> None:
    source = "THE HARBOUR\n\nNotes for the board\n\nI. SHIPS\n\n- Count them again\n\nII. BOATS\n\n- Name them all\n"
    reading = recognised(text_document("d", source))
    assert outline(reading) == [(0, "SHIPS", 1), (0, "BOATS", 1)]


def test_a_footnote_of_a_page_is_left_out_and_so_is_its_number() -> None:
    lines = (
        Block("Ships of the harbour", size=20, end=300, page=1, apart=True),
        Block(SAID + "1", size=11, end=300, page=1, apart=True),
        Block("Another sentence is said here, as long as that one.", size=11, end=300, page=1, apart=True),
        Block("1 Census of ships.", size=9, end=80, page=1, apart=True),
        Block(SAID + "1", size=11, end=300, page=2, apart=True),
    )
    decisions = recognised(Document("d", lines, in_lines=True)).decisions
    assert [(one.part, one.said[-2:]) for one in decisions[1:]] == [
        (Part.POINT, "r."),
        (Part.POINT, "e."),
        (Part.LEFT_OUT, "s."),
        (Part.POINT, ".1"),
    ]


def test_an_empty_document_has_nothing_to_say() -> None:
    assert not recognised(Document("d")).has_points
