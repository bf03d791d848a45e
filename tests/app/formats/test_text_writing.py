from app.domain.notes import Notes, Numbering, Point, Priority, Section
from app.domain.paper import paper
from app.domain.plan import plan
from app.formats.text_writing import plain_text
from tests.speeches import NO_RESTS

POINTS = (
    Point("Thank you, Chair.", priority=Priority.MUST, cue="smile", seconds=3),
    Point("This is said in so many words that one line of an e-mail cannot hold all of them.", seconds=60),
    Point("Of this one can do without.", priority=Priority.MAY, short="Without.", seconds=5),
)
SPEECH = Notes(
    "Opening remarks",
    (
        Section("Welcome", numbering=Numbering.DECIMAL, points=POINTS),
        Section("Two parts", sections=(Section("First part", points=(Point("Done.", seconds=2),)),)),
    ),
    speaker="Amina Diallo",
)


def test_the_speech_stands_in_plain_text_with_its_times() -> None:
    assert plain_text(paper(plan(SPEECH, NO_RESTS), 68.0)) == (
        "Opening remarks\n"
        "Amina Diallo\n"
        "lands at 1:05 of 1:08\n"
        "\n"
        "0:00   WELCOME\n"
        "\n"
        "           [smile]\n"
        "0:00   1   Thank you, Chair.\n"
        "0:03   2   This is said in so many words that one line of an e-mail cannot\n"
        "           hold all of them.\n"
        "       3   (left out) Of this one can do without.\n"
        "           In short: Without.\n"
        "\n"
        "1:03   TWO PARTS\n"
        "\n"
        "\n"
        "1:03     FIRST PART\n"
        "\n"
        "1:03     Done.\n"
    )
