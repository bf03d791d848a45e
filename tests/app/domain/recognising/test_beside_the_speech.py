"""What is around a speech in an e-mail, in minutes and on official paper stays out of the notes, and is told."""

import pytest

from app.domain.document import Block, Document
from app.domain.recognising.reading import Part, Reading
from app.domain.recognising.recognise import recognised
from app.domain.recognising.salutations import is_greeting, is_salutation
from app.domain.recognising.whys import Why
from app.formats.documents.plain_text import text_document

MAIL = """From: Maria <m@harbour.example>
To: Sam
Subject: What I say on Thursday

Hi Sam,

The berth
- We lost eleven days.

Best regards,
Maria
Harbour Office
"""


def read(text: str) -> Reading:
    return recognised(text_document("d", text))


def left_out(reading: Reading) -> list[tuple[str, Why]]:
    return [(one.text, one.why) for one in reading.left_out]


def said(reading: Reading) -> list[str]:
    return [one.said for one in reading.decisions if one.part is Part.POINT]


def test_a_mail_keeps_its_speech_and_loses_its_greeting_and_its_end() -> None:
    reading = read(MAIL)
    assert reading.notes().title == "What I say on Thursday"
    assert said(reading) == ["We lost eleven days."]
    assert [one.said for one in reading.left_out[:2]] == ["Maria", "Sam"]
    assert left_out(reading)[2:] == [
        ("Hi Sam,", Why.GREETING),
        ("Best regards,", Why.LETTER_END),
        ("Maria", Why.LETTER_END),
        ("Harbour Office", Why.LETTER_END),
    ]


def test_what_was_written_before_is_not_said() -> None:
    quoted = "On Fri, 20 Nov 2026 at 17:02, Sam wrote:\n> Could you send me your text?\nThe board meets at nine.\n"
    reading = read(f"The berth\n- We lost eleven days.\n\n> A quoted line.\n\n{quoted}")
    assert said(reading) == ["We lost eleven days."]
    assert {why for _text, why in left_out(reading)} == {Why.QUOTED}


def test_a_text_that_is_no_mail_keeps_its_farewell_and_its_quotation() -> None:
    reading = read("The berth\n- We lost eleven days.\n\nBest regards,\n\n> Nobody said this.\n")
    assert not reading.left_out


@pytest.mark.parametrize(
    "who",
    [
        "On the last page of her diary she wrote:",
        "Le général de Gaulle a écrit :",
        "El poeta del pueblo escribió:",
        "1 мая 1945 года поэт написал:",
    ],
)
def test_a_speech_that_quotes_somebody_is_said_to_its_end(who: str) -> None:
    reading = read(f"The song\n\n{who}\n\nNobody is too old to learn a song.\n\nLet us learn one more this winter.\n")
    assert said(reading)[-1] == "Let us learn one more this winter."
    assert not reading.left_out


@pytest.mark.parametrize(
    "who",
    [
        "On 11/24/26 10:12, Sam <sam@harbour.example> wrote:",
        "Le mar. 24 nov. 2026 à 10h12, Sam a écrit :",
        "24.11.2026, 10:12, Сэм пишет:",
        "2026年11月24日 10:12，王明写道：",
    ],
)
def test_what_a_mail_answers_is_left_out_in_any_language(who: str) -> None:
    reading = read(f"The berth\n- We lost eleven days.\n\n{who}\n\nThe board meets at nine.\n")
    assert said(reading) == ["We lost eleven days."]
    assert [why for _text, why in left_out(reading)] == [Why.QUOTED] * 2


def test_a_line_of_dashes_begins_a_signature() -> None:
    reading = read(MAIL.replace("Best regards,", "--"))
    assert ("Maria", Why.LETTER_END) in left_out(reading)


def test_dashes_that_part_a_speech_end_nothing_of_it() -> None:
    parted = MAIL.replace("- We lost eleven days.", "- We lost eleven days.\n\n—\n\n- We need a tug.")
    assert said(read(parted)) == ["We lost eleven days.", "We need a tug."]
    assert ("Maria", Why.LETTER_END) in left_out(read(MAIL.replace("Best regards,", "—")))


def test_a_mail_without_an_end_is_said_to_its_end() -> None:
    reading = read(MAIL.replace("Best regards,\nMaria\nHarbour Office\n", "We need a tug.\n"))
    assert said(reading) == ["We lost eleven days.", "We need a tug."]


def test_whom_a_speech_addresses_is_no_heading_and_no_title() -> None:
    assert is_salutation("Mr. Chair, distinguished delegates,")
    assert is_salutation("各位邻居：")
    assert not is_salutation("The chair of the committee has resigned")
    assert is_greeting("Lieber Jochen,")
    assert not is_greeting("Hi Sam, here is my text for Thursday. Please check it.")
    reading = read("The harbour\n\nLadies and gentlemen,\n\nWe have counted every ship that came into it.\n")
    assert reading.notes().title == "The harbour"
    assert said(reading)[0] == "Ladies and gentlemen,"


def test_who_was_there_and_notes_for_readers_are_left_out() -> None:
    top = "CHECK AGAINST DELIVERY\n\nMinutes of the council\n\nTuesday, 10 November 2026, 19:00–20:40\n\n"
    reading = read(f"{top}Present: L. Haddad, P. Nowak\n\nMax. 6 minutes\n\nFood\n- One more dish\n- Less of it\n")
    notes = reading.notes()
    assert (notes.title, notes.event) == ("Minutes of the council", "Tuesday, 10 November 2026, 19:00–20:40")
    assert reading.head.limit_s == 360
    assert [why for _text, why in left_out(reading)] == [Why.ON_THE_PAPER, Why.ATTENDANCE]


def test_the_event_is_told_by_a_line_that_begins_with_at() -> None:
    reading = read("Statement by Ana Ruiz\n\nat the Third Committee\n\nIntroduction\n- One\n- Two\n")
    assert (reading.notes().speaker, reading.notes().event) == ("Ana Ruiz", "Third Committee")


def test_capitals_below_the_first_line_begin_the_speech_where_others_do() -> None:
    notes = read(
        "Speech for Saturday (draft)\n\nINTRO\nwho i am\nthe ladder\n\nEND\nsay thanks to all of them\n"
    ).notes()
    assert (notes.title, [section.title for section in notes.sections]) == (
        "Speech for Saturday (draft)",
        ["INTRO", "END"],
    )


def test_the_largest_line_at_the_top_is_the_title() -> None:
    gazette, title = Block("The Gazette", size=9.0), Block("Speech at the opening of the lock", size=20.0)
    said = Block("The lock was closed for thirty-one years, and nobody oiled its gates.", size=11.0, apart=True)
    assert recognised(Document("d", (gazette, title, said))).notes().title == title.text
