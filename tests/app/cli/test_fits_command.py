from pathlib import Path

import pytest

from app.cli.fits import fits
from app.cli.usage import FitsRequest
from app.domain.durations import clock_text
from app.domain.within_limit import COMPARED_LIMITS_S

NOTES = """
title: A short speech
sections:
  - title: Opening
    points:
      - {say: Good morning., priority: must, seconds: 85}
      - {say: We have come far., short: Far., priority: should, seconds: 100}
      - {say: The heating., priority: may, seconds: 60}
  - title: Closing
    points: [{say: Thank you., priority: must, seconds: 10}]
"""


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "notes.yaml"
    path.write_text(NOTES, encoding="utf-8")
    return path


def test_each_usual_limit_is_answered(notes: Path) -> None:
    answer = fits(FitsRequest(notes))
    assert (answer.problems, answer.code) == ("", 0)
    assert (
        answer.text
        == """\
  15:00  fits: it lands at 4:20
   5:00  fits: it lands at 4:20
   4:00  fits, with cuts: it lands at 3:19
         goes: Opening 3
   3:00  fits, with cuts: it lands at 2:41
         in short: Opening 2
   2:00  fits, with cuts: it lands at 1:40
         in short: Opening 2
         goes: Opening 3
   1:30  fits, with cuts: it lands at 1:27
         goes: Opening 2–3
         at 135 words a minute
"""
    )


def test_a_limit_that_nothing_fits_is_told_with_what_to_cut(notes: Path) -> None:
    notes.write_text(NOTES.replace("seconds: 85", "seconds: 185"), encoding="utf-8")
    last = fits(FitsRequest(notes)).text.splitlines()[-4:]
    assert last == [
        "   1:30  does not fit: it lands at 2:38, 1:08 over",
        "         goes: Opening 2–3",
        "         at 150 words a minute",
        "         Leave out “Good morning.”, ask for 1:12 more to be safe, or cut 179 words.",
    ]


def test_the_pace_that_was_asked_for_counts(notes: Path) -> None:
    notes.write_text("title: x\nsections: [{title: A, points: [word]}]\n", encoding="utf-8")
    slow, quick = (fits(FitsRequest(notes, pace)).text for pace in (40.0, 240.0))
    assert slow.startswith("  15:00  fits: it lands at 0:03\n")
    assert quick.startswith("  15:00  fits: it lands at 0:02\n")


def test_every_limit_that_is_told_has_its_line(notes: Path) -> None:
    text = fits(FitsRequest(notes)).text
    assert [clock_text(limit_s) for limit_s in reversed(COMPARED_LIMITS_S)] == [
        line.split()[0] for line in text.splitlines() if line[6] != " "
    ]


def test_notes_with_problems_are_not_fitted(tmp_path: Path) -> None:
    path = tmp_path / "missing.yaml"
    answer = fits(FitsRequest(path))
    assert (answer.text, answer.code) == ("", 1)
    assert f"{path}: There is no such file" in answer.problems
