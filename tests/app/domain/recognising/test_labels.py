"""Questions, points of an agenda, bold words before a text and the four of a SWOT name what follows them."""

from app.domain.document import Block, Document, Kind
from app.domain.entry import LONGEST_LINE
from app.domain.recognising.reading import Reading
from app.domain.recognising.recognise import recognised

TITLE = Block("Where the ferry stands", Kind.TITLE)


def text(*blocks: Block | str) -> Reading:
    paragraphs = [Block(block, apart=True) if isinstance(block, str) else block for block in blocks]
    return recognised(Document("d", (TITLE, *paragraphs)))


def outline(reading: Reading) -> list[tuple[int, str, list[str]]]:
    return [
        (depth, section.title, [point.say for point in section.points]) for section, depth in reading.notes().outline()
    ]


def run_in(lead: str, said: str) -> Block:
    return Block(f"{lead} {said}", apart=True, lead=lead)


def test_a_question_is_the_heading_of_its_answers() -> None:
    reading = text(
        "Q: Why is it late?", "A: The pier is short.", "A: And it is old.", "Q2. Who pays?", "Answer: We do."
    )
    assert outline(reading) == [
        (0, "Why is it late?", ["The pier is short.", "And it is old."]),
        (0, "Who pays?", ["We do."]),
    ]


def test_a_question_too_long_for_a_heading_is_said() -> None:
    long = "word " * LONGEST_LINE
    assert outline(text(f"Q: {long}", "A: Yes."))[0][1] == "Speech"


def test_without_answers_a_letter_is_a_letter() -> None:
    reading = text("Q: Why is it late?", "Because the pier is too short for two ships at once.")
    assert outline(reading)[0][1] == "Q: Why is it late?"


def test_points_of_an_agenda_are_headings() -> None:
    reading = text("Point 1: the bins", "They are full.", "Point 2 – the street", "It is closed.")
    assert outline(reading) == [(0, "the bins", ["They are full."]), (0, "the street", ["It is closed."])]
    alone = outline(text("Point 1: the bins", "They are full, and have been full since the second of May."))
    assert alone[0][1] != "the bins"


def test_the_four_of_a_swot_in_a_line_each_are_four_lists() -> None:
    four = (
        "Strengths: bread; a street",
        "Weaknesses – one oven",
        "Opportunities: the school",
        "Threats: flour; a lease",
    )
    assert outline(text(Block("Today", Kind.HEADING, 1), *four, Block("Then", Kind.HEADING, 1), "We bake.")) == [
        (0, "Today", []),
        (1, "Strengths", ["bread", "a street"]),
        (1, "Weaknesses", ["one oven"]),
        (1, "Opportunities", ["the school"]),
        (1, "Threats", ["flour", "a lease"]),
        (0, "Then", ["We bake."]),
    ]
    assert outline(text("Today", *four))[0] == (0, "Today", [])
    three = outline(text(*four[:3], "Dangers: flour, and the lease, which ends before the summer does."))
    assert "Strengths" not in [title for _depth, title, _points in three]


def test_bold_words_before_most_texts_are_their_headings() -> None:
    reading = text(run_in("Water.", "The main holds."), run_in("Roads:", "They do not."), "Not even one.")
    assert outline(reading) == [(0, "Water", ["The main holds."]), (0, "Roads", ["They do not.", "Not even one."])]


def test_bold_words_here_and_there_are_said() -> None:
    emphatic = (run_in("Never", "again will we do it."), run_in("Water.", "It runs."), "We dig.", "We fill.", "We go.")
    assert len(outline(text(*emphatic))) == 1
    assert len(outline(text(run_in("Water.", "It runs."), Block("Roads.", lead="Roads.", apart=True)))) == 1


def test_a_part_that_says_so_is_a_heading() -> None:
    reading = text("Part one", "We dig.", "Part two", "We fill.")
    assert outline(reading) == [(0, "Part one", ["We dig."]), (0, "Part two", ["We fill."])]


def test_the_name_beside_a_text_in_a_table_is_its_heading() -> None:
    label = Block("Water", Kind.LABEL, apart=True)
    assert outline(text(label, "The main holds, and has held.")) == [(0, "Water", ["The main holds, and has held."])]
