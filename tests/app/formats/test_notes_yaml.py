from pathlib import Path

import pytest
import yaml

from app.domain.notes import Notes, Numbering, Point, Priority, Section
from app.formats.notes_yaml import parse_notes, read_notes
from app.formats.problems import NotesError

SHORTEST = "title: T\nsections:\n- title: A\n  points:\n  - Hello\n"


MANY_MISTAKES = """limit: 25:00:00
pace: fast
language: English
speaker: [a, b]
colour: red
say: x
sections:
  - title: A
    key: SW
    numbering: numbers
    pionts: [a]
  - key: s
    id: a b
  - title: ''
    key: S
    id: one
    points: Hello
  - title: C
    id: ONE
    limit: 3:00
    points:
      -
      - say: ''
        priority: high
        pause: -1
        seconds: 0
        secnds: 3
      - Note: take care
      - - a list
      - short: a
        cue:
          say: x
  - Conclusions
  - - a
"""
MANY_PROBLEMS = [
    "s:1:8: The limit is 25:00:00, more than a day can hold (24:00:00 is the longest; 5:00 is five minutes)",
    "s:2:7: 'fast' is not a number (write it in digits)",
    "s:3:11: 'English' is not the short name of a language (did you mean 'en'?)",
    ("s:4:10: 'speaker' is a text, and here is more than that (write it on one line, in quotation marks)"),
    (
        "s:5:1: There is no key 'colour' here "
        "(the keys here are title, subtitle, speaker, event, language, limit, pace, sections)"
    ),
    "s:6:1: There is no key 'say' here ('say' belongs to a point)",
    "s:9:10: The jump key 'SW' is not one character (choose a single letter, such as 'S')",
    "s:10:16: 'numbers' is not a way of numbering (choose none, bullet, decimal, letter, roman)",
    "s:11:5: There is no key 'pionts' here (did you mean 'points'?)",
    "s:12:5: 'title' is missing (a section begins with '- title: Opening')",
    "s:13:9: The id 'a b' is more than letters, digits and hyphens (did you mean 'a-b'?)",
    "s:14:12: 'title' is empty (a section begins with '- title: Opening')",
    "s:15:10: The jump key 'S' is used twice (the first is on line 12; choose another)",
    "s:17:13: 'points' is not a list (begin each line of a list with a hyphen and a space)",
    "s:19:9: The id 'ONE' is used twice (the first is on line 16; choose another)",
    "s:20:5: There is no key 'limit' here ('limit' belongs at the top of the file, beside 'title')",
    "s:22:8: This point is empty (write what is to be said, or delete the line)",
    "s:23:14: 'say' is empty (write 'say: What I say')",
    "s:24:19: 'high' is not a priority (choose must, should, may)",
    "s:25:16: The time '-1' is negative (leave out the minus sign)",
    "s:26:18: A point cannot be said in no time (leave the line out, and the time is estimated)",
    "s:27:9: There is no key 'secnds' here (did you mean 'seconds'?)",
    "s:28:9: There is no key 'Note' here (if it is text to say, put the whole text in quotation marks)",
    (
        "s:29:9: This is a list, where a point was expected "
        "(a point is text, or 'say: What I say' with other keys below it)"
    ),
    "s:30:9: 'say' is missing (write 'say: What I say')",
    ("s:32:11: 'cue' is a text, and here is more than that (write it on one line, in quotation marks)"),
    "s:33:5: This is not a section (a section begins with '- title: Opening')",
    "s:34:5: This is not a section (a section begins with '- title: Opening')",
]


def notes(text: str) -> Notes:
    return parse_notes(text.encode(), "s")


def report(text: str) -> list[str]:
    with pytest.raises(NotesError) as refused:
        notes(text)
    return str(refused.value).splitlines()


def points_of(text: str) -> tuple[Point, ...]:
    """The points written at the beginning of the line."""
    indented = "".join(f"  {line}\n" for line in text.splitlines())
    return notes(f"title: T\nsections:\n- title: A\n  points:\n{indented}").sections[0].points


def test_the_shortest_notes_have_a_title_and_a_point() -> None:
    assert notes(SHORTEST) == Notes("T", (Section("A", id="a", points=(Point("Hello"),)),))


def test_every_key_has_its_meaning() -> None:
    text = """
title: The title
subtitle: Below it
speaker: Someone
event: Somewhere
language: en-GB
limit: 2 min
pace: 110
sections:
  - id: one
    title: First
    label: 1st
    key: F
    numbering: roman
    points:
      - say: Hello
        short: Hi
        priority: must
        cue: smile
        pause: 0:02
        seconds: 17
    sections:
      - title: Inner
"""
    point = Point("Hello", "Hi", Priority.MUST, "smile", 2.0, 17.0)
    inner = Section("Inner", id="inner")
    first = Section("First", "one", "1st", "F", Numbering.ROMAN, (point,), (inner,))
    assert notes(text) == Notes("The title", (first,), "Below it", "Someone", "Somewhere", "en-GB", 120.0, 110.0)


def test_words_stay_words() -> None:
    assert [point.say for point in points_of("- no\n- 1:30\n- 010\n- 1e3\n- ~\n- 2024-01-01")] == [
        "no",
        "1:30",
        "010",
        "1e3",
        "~",
        "2024-01-01",
    ]


def test_a_line_break_in_a_text_counts_as_a_space() -> None:
    folded = points_of("- one\n  two\n- |\n  one\n  two\n- >-\n  one\n\n  two\n- 'one\n\n  two'\n- ' one\ttwo '")
    assert {point.say for point in folded} == {"one two"}


def test_a_space_that_must_not_break_is_kept() -> None:
    assert points_of("- 5\u00a0per\u202fcent")[0].say == "5\u00a0per\u202fcent"


def test_optional_texts_may_be_left_empty() -> None:
    empty = "subtitle:\nspeaker: ''\nevent:\n" + SHORTEST + "  - say: a\n    cue:\n    short:\n"
    read = notes(empty)
    assert (read.subtitle, read.speaker, read.event) == ("", "", "")
    assert read.sections[0].points[1] == Point("a")


def test_all_problems_are_told_at_once() -> None:
    assert report(MANY_MISTAKES) == MANY_PROBLEMS


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "s: The file is empty, or has nothing but comments (begin with 'title: My speech' and 'sections:')"),
        ("# only", "s: The file is empty, or has nothing but comments (begin with"),
        ("Hello", "s:1:1: This is not the beginning of notes (begin with"),
        ("- Hello", "s:1:1: This is not the beginning of notes (begin with"),
        (
            "title: T",
            "s:1:1: 'sections' is missing (write 'sections:' and below it '- title: Opening', with its points)",
        ),
        ("title: T\nsections: []", "s:2:11: 'sections' is empty ("),
        ("title: T\nsections:", "s:2:10: 'sections' is not a list ("),
        ("title: T\nsections:\n- title: A", "s:3:1: There is nothing to say: no section has a point ("),
        (SHORTEST + "limit: 0", "s:6:8: The limit is 0:00, which leaves no time to speak ("),
        (SHORTEST + "limit: 5", "s:6:8: '5' could be minutes or seconds (write 5 min or 5 s)"),
        (SHORTEST + "limit: -5:00", "s:6:8: The time '-5:00' is negative ("),
        (SHORTEST + "limit:", "s:6:7: 'limit' is empty (write its value, or delete the line)"),
        (SHORTEST + "event: Room #4", "s:6:8: The words after '#' would be lost here, as a remark ("),
        (SHORTEST + 'event: "a\\x07b"', "s:6:8: There is a hidden character in this text, U+0007 (delete it)"),
        (SHORTEST + "event: " + "a" * 1001, "s:6:8: This text has 1,001 characters, and 1,000 is the most ("),
        (SHORTEST + "limit: 5\x07:00", "s:6:9: There is a hidden character here, U+0007 ("),
        (SHORTEST + "title: U", "s:6:1: 'title' stands here a second time ("),
    ],
)
def test_one_mistake_gets_one_answer(text: str, said: str) -> None:
    (line,) = report(text)
    assert line.startswith(said)


def test_a_remark_beside_a_figure_is_welcome() -> None:
    assert notes(SHORTEST + "limit: 5:00 # as the chair said").limit_s == 300


def test_what_was_complained_of_once_is_not_complained_of_again() -> None:
    (line,) = report(SHORTEST + "limit: *later")
    assert line.startswith("s:6:8: A word that begins with '*'")
    (line,) = report(SHORTEST + "  - *later\n")
    assert line.startswith("s:6:5: A word that begins with '*'")
    (line,) = report(SHORTEST + "- *later\n")
    assert line.startswith("s:6:3: A word that begins with '*'")
    (line,) = report("title: T\nsections: *later")
    assert line.startswith("s:2:11: A word that begins with '*'")
    (line,) = report("*later")
    assert line.startswith("s:1:1: A word that begins with '*'")


def test_nothing_is_missed_after_a_trouble_of_structure() -> None:
    assert report("titel: x\nsections:\n- label: A\n  points: [a") == [
        "s:1:1: There is no key 'titel' here (did you mean 'title'?)",
        (
            "s:4:11: What begins with '[' here cannot be read as a list "
            "(put text that begins with a bracket in quotation marks)"
        ),
    ]


def test_the_slower_parser_reads_the_same() -> None:
    content = Path("resources/notes.yaml").read_bytes()
    assert parse_notes(content, "s", yaml.SafeLoader) == parse_notes(content, "s")


def test_a_file_is_read_under_its_own_name(tmp_path: Path) -> None:
    path = tmp_path / "speech.yaml"
    path.write_text(SHORTEST + "pace: 7\n", encoding="utf-8")
    with pytest.raises(NotesError) as refused:
        read_notes(path)
    assert refused.value.path == str(path)
    assert refused.value.problems[0].line == 6
