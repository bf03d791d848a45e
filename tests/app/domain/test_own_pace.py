from app.domain.learning import LearnedPace
from app.domain.notes import Notes, Numbering, Point, Section
from app.domain.own_pace import by_section, of_its_own, own_pace_text
from app.domain.pace import stretch_key

WORDS = "one two three four five six seven eight nine"
SLOW, QUICK = f"slow {WORDS}", f"quick {WORDS}"
NOTES = Notes(
    "Uneven",
    (
        Section("Opening", numbering=Numbering.DECIMAL, points=(Point(f"even {WORDS}"),)),
        Section("Middle", numbering=Numbering.DECIMAL, points=(Point(SLOW),)),
        Section("Closing", numbering=Numbering.DECIMAL, points=(Point(QUICK),)),
        Section("Without words"),
    ),
)


def learned(slow: float, quick: float = 1.0) -> LearnedPace:
    return LearnedPace(120.0, 5.0, 3, 0, {stretch_key(SLOW): slow, stretch_key(QUICK): quick})


def test_each_section_has_the_pace_of_its_points() -> None:
    told = by_section(NOTES, learned(1.25, 0.8))
    assert [(one.name, round(one.words_per_minute)) for one in told] == [
        ("Opening", 120),
        ("Middle", 96),
        ("Closing", 150),
    ]


def test_points_that_are_not_like_their_words_are_told_the_slowest_first() -> None:
    assert [(one.name, one.stretch) for one in of_its_own(NOTES, learned(1.25, 0.8))] == [
        ("Middle 1", 1.25),
        ("Closing 1", 0.8),
    ]
    assert of_its_own(NOTES, learned(1.05)) == []


def test_it_is_told_in_a_line_where_the_pace_is_another() -> None:
    assert own_pace_text(NOTES, learned(1.0)) == ""
    assert own_pace_text(NOTES, learned(1.25, 0.8)) == (
        "Slower in Middle (96). Quicker in Closing (150). One point takes longer than its words."
    )
    assert own_pace_text(NOTES, learned(1.25, 1.2)) == "Slower in Middle (96), Closing (100). 2 points take longer."
