"""Slides: what is said stands in their notes."""

from app.domain.document import Block, Kind
from app.formats.documents.archive import Archive
from app.formats.documents.slides import slides_document
from tests.documents import shape, slides


def found(*shown: tuple[str, str]) -> list[tuple[Kind, str]]:
    return [(block.kind, block.text) for block in blocks(*shown)]


def blocks(*shown: tuple[str, str]) -> tuple[Block, ...]:
    return slides_document("d", Archive(slides(*shown))).blocks


def test_the_first_slide_has_the_title_and_each_other_one_a_section() -> None:
    first = shape("ctrTitle", "Boats") + shape("subTitle", "Spring")
    second = shape("title", "Why") + shape("body", "On the slide") + shape("sldNum", "2")
    notes = shape("body", "What I say.", "And this.") + shape("sldNum", "2")
    assert found((first, ""), (second, notes)) == [
        (Kind.TITLE, "Boats"),
        (Kind.SUBTITLE, "Spring"),
        (Kind.HEADING, "Why"),
        (Kind.CUE, "Slide 2"),
        (Kind.TEXT, "What I say."),
        (Kind.TEXT, "And this."),
        (Kind.SLIDE, "On the slide"),
    ]


def test_a_slide_without_notes_is_what_is_on_it() -> None:
    assert found((shape("title", "Why") + shape("body", "One", "Two"), "")) == [
        (Kind.HEADING, "Why"),
        (Kind.ITEM, "One"),
        (Kind.ITEM, "Two"),
    ]


def test_a_slide_without_a_title_has_its_number() -> None:
    assert found((shape("title", "") + shape("body", "One"), ""))[0] == (Kind.HEADING, "Slide 1")
    sentence = "A sentence in a free text is not the name of a slide."
    assert found((shape("", sentence), "")) == [(Kind.HEADING, "Slide 1"), (Kind.ITEM, sentence)]


def test_the_uppermost_free_text_stands_in_for_a_title() -> None:
    def at(y: int, *texts: str) -> str:
        place = f"<p:spPr><a:xfrm><a:off x='1' y='{y}'/></a:xfrm></p:spPr><p:txBody>"
        return shape("", *texts).replace("<p:txBody>", place)

    assert set(found((at(9, "Below") + at(2, "Above"), ""))) == {(Kind.SUBTITLE, "Below"), (Kind.TITLE, "Above")}
    second = at(9, "Low", "and long") + at(2, "The name")
    assert found((shape("title", "Boats"), ""), (second, ""))[1] == (Kind.HEADING, "The name")


def test_a_first_slide_with_nothing_but_a_title_has_that_of_the_speech() -> None:
    assert found((shape("title", "Boats"), ""))[0] == (Kind.TITLE, "Boats")
    assert found((shape("title", "Boats") + shape("body", "One"), ""))[0] == (Kind.HEADING, "Boats")


def test_bullets_numbers_and_levels_are_those_of_the_paragraphs() -> None:
    numbered = '<a:p><a:pPr lvl="1"><a:buAutoNum/></a:pPr><a:r><a:t>n</a:t></a:r></a:p>'
    plain = "<a:p><a:pPr><a:buNone/></a:pPr><a:r><a:t>p</a:t></a:r><a:br/><a:r><a:t>q</a:t></a:r></a:p>"
    body = shape("body", "b").replace("</p:txBody>", f"{numbered}{plain}</p:txBody>")
    assert [(block.kind, block.text, block.level, block.numbering.value) for block in blocks((body, ""))][1:] == [
        (Kind.ITEM, "b", 0, "bullet"),
        (Kind.ITEM, "n", 1, "decimal"),
        (Kind.TEXT, "p q", 0, "none"),
    ]


def test_the_subtitle_of_a_later_slide_is_text_on_it() -> None:
    assert found((shape("title", "A"), ""), (shape("title", "B") + shape("subTitle", "C"), ""))[-1] == (Kind.ITEM, "C")
