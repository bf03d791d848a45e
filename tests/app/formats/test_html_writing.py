from html.parser import HTMLParser

from hypothesis import given

from app.domain.notes import Notes
from app.domain.pace import Pace
from app.domain.paper import paper
from app.domain.plan import plan
from app.formats.html_writing import html
from tests.app.formats.test_notes_writing import NOTES
from tests.app.formats.test_text_writing import SPEECH
from tests.speeches import NO_RESTS


class Page(HTMLParser):
    """The tags that are open and the words that are shown."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.shown: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        assert attrs is not None
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.shown.append(data)


@given(NOTES)
def test_every_word_is_shown_as_it_is_and_every_tag_is_closed(notes: Notes) -> None:
    page = Page(html(paper(plan(notes, Pace()), notes.limit_s), with_terms=True))
    assert page.open == []
    words = [point.say for section, _depth in notes.outline() for point in section.points]
    assert {word for word in words if word.strip()} <= set(page.shown)


def test_what_gives_way_has_its_looks_and_its_words() -> None:
    page = html(paper(plan(SPEECH, NO_RESTS), 68.0), with_terms=False)
    assert '<div class="point gives-way left-out"><span></span><span>3</span>' in page
    assert '<span class="mark">left out</span>' in page
    assert '<span class="cue">[smile]</span>' in page
    assert "<h3" in page


def test_terms_stand_at_the_end_for_interpreters() -> None:
    page = html(paper(plan(SPEECH, NO_RESTS), None), with_terms=True)
    assert '<h2>Names</h2><ul>\n<li dir="auto">Chair – Welcome 1</li>' in page
    assert "<h2>Figures</h2>" not in page
