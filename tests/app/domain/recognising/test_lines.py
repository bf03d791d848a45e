"""Lines become paragraphs, and pages lose their margins."""

from dataclasses import replace

from app.domain.document import Block, Document, Kind
from app.domain.recognising.passages import Passage, passages_of
from app.formats.documents.plain_text import text_document


def passages(text: str) -> list[Passage]:
    return passages_of(text_document("d", text))


def texts(text: str) -> list[str]:
    return [passage.text for passage in passages(text)]


def printed(*lines: Block, room: float = 0.0) -> list[tuple[Kind, str]]:
    return [(one.kind, one.text) for one in passages_of(Document("d", lines, in_lines=True, room=room))]


def line(text: str, page: int = 1, start: float = 0.0, size: float = 11.0) -> Block:
    """A line in which each character is 5 points wide."""
    return Block(text, page=page, start=start, end=start + 5.0 * len(text), size=size)


def apart(text: str, page: int = 1) -> Block:
    return replace(line(text, page), apart=True)


WRAPPED = """\
We have counted every ship that has come into this harbour since the
year of the flood, and there were fewer of them in each year than in
the year before it.
"""


def test_a_wrapped_paragraph_is_one() -> None:
    assert texts(WRAPPED) == [" ".join(WRAPPED.split())]


def test_lines_that_had_room_for_more_stay_apart() -> None:
    assert texts("Count the ships\nName the boats\nThank the chair") == [
        "Count the ships",
        "Name the boats",
        "Thank the chair",
    ]


def test_a_long_line_among_short_ones_is_a_paragraph_of_its_own() -> None:
    short = "Ships\nBoats\nPiers and other things\nNets"
    long = "We have counted every ship that has come into this harbour since the year of the flood."
    assert texts(f"{short}\n{long}\nEnd") == [*short.splitlines(), long, "End"]


def test_a_title_of_several_lines_above_unwrapped_text_is_one() -> None:
    title = ["On the ships that came into this harbour in the years since the", "flood, and on those that did not come"]
    text = "word " * 60
    assert texts("\n".join([*title, "", text])) == [" ".join(title), text.strip()]


def test_a_sentence_that_was_wrapped_early_goes_on_with_a_small_letter() -> None:
    early = WRAPPED.replace("in each year than in\nthe year", "in each year\nthan in the year")
    assert texts(early) == [" ".join(early.split())]


def test_a_dash_at_the_beginning_of_a_line_is_no_bullet_within_a_sentence() -> None:
    text = WRAPPED.replace("and there were fewer of them in each year than in\n", "and there were far fewer ships\n– ")
    text = text.replace("and there were far fewer ships\n", "and there were far fewer of them in each new year\n")
    assert len(texts(text)) == 1
    assert len(texts(f"- {WRAPPED}- {WRAPPED}")) == 2


def test_an_item_goes_on_in_the_next_line() -> None:
    hanging = WRAPPED.replace("\n", "\n  ").strip()
    assert texts(f"- {hanging}\n- {hanging}\n") == ["- " + " ".join(WRAPPED.split())] * 2


def test_words_broken_at_the_end_of_a_line_are_whole_again() -> None:
    soft = WRAPPED.replace("since the\nyear", "since the inter\u00ad\nnational year")
    assert "international year" in texts(soft)[0]
    hard = WRAPPED.replace("since the\nyear", "since the inter-\nnational year")
    assert "inter-national year" in texts(hard)[0]
    assert "the international year" in texts(f"{hard}\ninternational")[0]


def test_chinese_lines_are_joined_without_a_space() -> None:
    text = "主席先生各位代表感谢主办方的邀请也感谢这座城市让我们今天早上步行来到会场的路\n上遇见了很多人还有很多只猫。"
    assert texts(text) == [text.replace("\n", "")]


def test_a_cue_between_two_lines_parts_them() -> None:
    said = WRAPPED.splitlines()
    assert len(texts(f"{said[0]} It ended. [SLIDE 2]\n{said[1]}\n")) == 2
    assert len(texts(f"{said[0]} It ended.\n(Look up) {said[1]}\n")) == 2


def test_dashes_that_begin_in_one_place_are_a_list() -> None:
    assert (
        len(texts("2) a cut branch does not grow back, a cut budget does, too\n   - the square\n   - the yard\n")) == 3
    )


def test_a_line_in_brackets_stays_by_itself() -> None:
    assert texts(WRAPPED.rstrip() + "\n[pause]\n")[-1] == "[pause]"


PROSE = "We have counted every ship that has come into this harbour and"


def test_a_first_line_set_in_begins_a_paragraph() -> None:
    lines = [line(PROSE, start=10), line(PROSE), line(PROSE, start=10), line("so on.")]
    assert [text for _kind, text in printed(*lines)] == [f"{PROSE} {PROSE}", f"{PROSE} so on."]


def test_a_line_further_out_than_its_list_begins_a_paragraph() -> None:
    lines = [line(f"- {PROSE}", start=20), line(PROSE, start=30), line(PROSE)]
    assert [text for _kind, text in printed(*lines, room=300)] == [f"- {PROSE} {PROSE}", PROSE]


def test_centred_lines_are_one_when_the_first_is_full() -> None:
    narrow = PROSE[: len(PROSE) - 10]
    lines = [line(PROSE, start=20), line(narrow, start=45), line("1", start=160)]
    assert len(printed(*lines, room=350)) == 2


def test_a_sentence_that_ends_with_its_page_is_not_joined_with_the_next() -> None:
    ended = PROSE[:-1] + "."
    assert len(printed(line(PROSE), line(PROSE, 2), room=320)) == 1
    assert len(printed(line(ended), line(PROSE, 2), room=320)) == 2


def test_another_size_or_weight_is_another_paragraph() -> None:
    assert len(printed(line(PROSE), line(PROSE, size=14), room=320)) == 2
    assert len(printed(line(PROSE), replace(line(PROSE), bold=True), room=320)) == 2


def page(number: int, *body: str) -> list[Block]:
    lines = ("Notes of the harbour board", *body, f"Page {number} of 3")
    return [apart(text, number) for text in lines]


def test_headers_footers_and_numbers_of_pages_are_margins() -> None:
    lines = [*page(1, "One."), *page(2, "Two."), *page(3, "Three.")]
    assert [text for kind, text in printed(*lines) if kind is Kind.TEXT] == ["One.", "Two.", "Three."]


def test_a_title_that_later_pages_repeat_stays_where_it_is_larger() -> None:
    lines = [line("Ships", size=20), apart("One.")]
    lines += [apart("Ships", 2), apart("Two.", 2), apart("Ships", 3), apart("Three.", 3)]
    assert [text for kind, text in printed(*lines) if kind is Kind.TEXT] == ["Ships", "One.", "Two.", "Three."]


def test_a_lone_page_loses_its_number_and_keeps_other_figures() -> None:
    assert printed(apart("One."), apart("Two."), apart("1"))[-1] == (Kind.MARGIN, "1")
    assert printed(apart("One."), apart("Two."), apart("2030"))[-1] == (Kind.TEXT, "2030")
    assert printed(apart("One."), apart("Two."), apart("The council – page 1"))[-1][0] is Kind.MARGIN
    assert printed(apart("One."), apart("Two."), apart("The council – page 7"))[-1][0] is Kind.TEXT
    assert printed(apart("One.", 0), apart("12", 0))[-1] == (Kind.TEXT, "12")
    assert printed(apart("One.", 0), apart("Page 1 of 2", 0))[-1] == (Kind.MARGIN, "Page 1 of 2")


def depths(text: str) -> list[int]:
    return [passage.depth for passage in passages(text) if passage.is_item]


def test_lists_within_lists_are_known_by_their_marks() -> None:
    assert depths("1. A\n- a\n- b\n2. B\n- c") == [0, 1, 1, 0, 1]
    assert depths("- A\n  - a\n  - b\n- B") == [0, 1, 1, 0]
    assert depths("• A\no\ta\n• B") == [0, 1, 0]
    assert depths("    • A\n- B") == [0, 0]


def test_a_list_goes_on_after_what_interrupts_it() -> None:
    assert depths("1. A\n\nText.\n\n(a) x\n(b) y\n\n2. B\n\nText.\n\n(a) z\n(b) z") == [0, 1, 1, 0, 0, 0]
    assert depths("- A\n\nText.\n\n1. x\n2. y\n\nText.\n\n1. z") == [0, 0, 0, 0]
    assert depths("1. A\n- a\n\nText.\n\n1. B\n- b") == [0, 1, 0, 1]


def test_a_mark_without_words_is_no_mark() -> None:
    assert [passage.said for passage in passages("- \u00ad\n")] == ["-"]
