"""Why a passage of a document became what it became, in the words of the speaker."""

from enum import StrEnum

from app.translation import _


class Why(StrEnum):
    """The reason for one decision."""

    TITLE_STYLE = "title style"
    ONLY_TOP_HEADING = "only top heading"
    FIRST_LINE = "first line"
    BELOW_THE_TITLE = "below the title"
    LABELLED = "labelled"
    ONLY_A_TIME = "only a time"
    HEADING_STYLE = "heading style"
    SHORT_BEFORE_LIST = "short before a list"
    SHORT_BEFORE_TEXT = "short before text"
    SHORT_BEFORE_HEADING = "short before a heading"
    STANDS_OUT = "stands out"
    HAS_A_LIST = "has a list of its own"
    ONE_OF_FOUR = "one of the four of a SWOT"
    LIST_ITEM = "list item"
    PARAGRAPH = "paragraph"
    IN_BRACKETS = "in brackets"
    SLIDE_NUMBER = "slide number"
    PAGE_MARGIN = "page margin"
    FOOTNOTE = "footnote"
    DELETED = "deleted"
    COMMENT = "comment"
    ON_THE_SLIDE = "on the slide"
    LETTER_HEAD = "head of an e-mail"
    GREETING = "greeting of an e-mail"
    LETTER_END = "end of an e-mail"
    QUOTED = "quoted in an e-mail"
    ON_THE_PAPER = "for those who have the paper"
    ATTENDANCE = "who was there"
    QUESTION = "question"
    ANSWER = "answer"
    BESIDE = "beside it in a table"
    PART = "says that a part begins"
    RUN_IN = "bold words before a text"
    RULE = "rule"
    TABLE = "table"
    NO_WORDS = "no words"
    OWN = "own"
    CHOSEN = "chosen"

    @property
    def sentence(self) -> str:
        return _SENTENCES[self]


_SENTENCES = {
    Why.TITLE_STYLE: _("the document calls it its title"),
    Why.ONLY_TOP_HEADING: _("the one heading above all others"),
    Why.FIRST_LINE: _("the first line, before the text begins"),
    Why.BELOW_THE_TITLE: _("a line below the title"),
    Why.LABELLED: _("the word before the colon says so"),
    Why.ONLY_A_TIME: _("a line with a time and nothing else"),
    Why.HEADING_STYLE: _("it has the style of a heading"),
    Why.SHORT_BEFORE_LIST: _("a short line, and a list follows"),
    Why.SHORT_BEFORE_TEXT: _("a short line by itself, and text follows"),
    Why.SHORT_BEFORE_HEADING: _("a short line by itself, and another heading follows"),
    Why.STANDS_OUT: _("a short line that stands out: bold, large or in capitals"),
    Why.HAS_A_LIST: _("an item with a list of its own"),
    Why.ONE_OF_FOUR: _("one of strengths, weaknesses, opportunities and threats"),
    Why.LIST_ITEM: _("an item of a list"),
    Why.PARAGRAPH: _("a paragraph of the text"),
    Why.IN_BRACKETS: _("in brackets: something to do, not to say"),
    Why.SLIDE_NUMBER: _("the slide that belongs to it"),
    Why.PAGE_MARGIN: _("a header, a footer or the number of a page"),
    Why.FOOTNOTE: _("a footnote; it is read, not said"),
    Why.DELETED: _("marked as deleted in the document"),
    Why.COMMENT: _("a comment beside the text"),
    Why.ON_THE_SLIDE: _("on the slide; what you say is in its notes"),
    Why.LETTER_HEAD: _("the head of an e-mail"),
    Why.GREETING: _("the greeting of an e-mail"),
    Why.LETTER_END: _("the end of an e-mail"),
    Why.QUOTED: _("quoted in an e-mail, from one before"),
    Why.ON_THE_PAPER: _("a note for those who have the paper"),
    Why.ATTENDANCE: _("who was there, and who was not"),
    Why.QUESTION: _("a question; the answer follows"),
    Why.ANSWER: _("the answer to the question above"),
    Why.BESIDE: _("it names what stands beside it in the table"),
    Why.RUN_IN: _("bold words at the beginning of a text"),
    Why.PART: _("it says itself that a part begins"),
    Why.RULE: _("a line between two parts"),
    Why.TABLE: _("a row of a table: is it to be said?"),
    Why.NO_WORDS: _("there is no word in it"),
    Why.OWN: _("the document was written by Rostrum and says so itself"),
    Why.CHOSEN: _("you have chosen so"),
}
