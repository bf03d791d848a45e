import json
from pathlib import Path
from typing import Any

import pytest

from app.cli.plan import plan
from app.cli.usage import PlanRequest

NOTES = """
title: A short speech
sections:
  - title: Opening – first of all
    numbering: decimal
    points:
      - say: Good morning.
        priority: must
        seconds: 10
      - say: We have come far, and we have far to go, and it is good to see how many of us are here.
        seconds: 20.12
    sections:
      - title: 日本
        points: [{say: 人人, seconds: 5}]
"""


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "notes.yaml"
    path.write_text(NOTES, encoding="utf-8")
    return path


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "70")


def figures(request: PlanRequest) -> Any:
    answer = plan(request)
    assert (answer.code, answer.problems, answer.encoding) == (0, "", "utf-8")
    return json.loads(answer.text)


@pytest.mark.usefixtures("terminal")
def test_the_table_tells_when_each_point_begins_and_ends(notes: Path) -> None:
    answer = plan(PlanRequest(notes, limit_s=60.0))
    assert (
        answer.text
        == """\
A short speech

   from      to  seconds  priority
   0:00    0:39       39            Opening – first of all
   0:02    0:12       10  must         1 Good morning.
   0:13    0:33       20  should       2 We have come far, and we hav…
   0:33    0:39        6              日本
   0:34    0:39        5  should           人人

At 120 words a minute it lands at 0:39, 0:21 before the limit of 1:00.
"""
    )
    assert (answer.problems, answer.code) == ("", 0)


def test_the_figures_are_those_that_other_programs_expect(notes: Path) -> None:
    said = figures(PlanRequest(notes, limit_s=30.0, words_per_minute=100.0, json=True))
    points = said.pop("points")
    assert said == {"limit_s": 30.0, "pace_wpm": 100.0, "total_s": 39.12, "spare_s": -9.12, "fits": False}
    assert points[0] == {
        "section": "Opening – first of all",
        "number": "1",
        "text": "Good morning.",
        "priority": "must",
        "kept": True,
        "start_s": 1.5,
        "end_s": 11.5,
        "reason": "",
    }
    assert (points[1]["start_s"], points[1]["end_s"]) == (12.5, 32.62)
    assert (points[2]["section"], points[2]["text"]) == ("日本", "人人")


def test_without_a_limit_everything_fits(notes: Path) -> None:
    said = figures(PlanRequest(notes, json=True))
    assert (said["limit_s"], said["spare_s"], said["fits"]) == (None, None, True)


def test_text_is_written_as_it_is(notes: Path) -> None:
    assert "Opening – first of all" in plan(PlanRequest(notes, json=True)).text


@pytest.mark.parametrize("as_json", [True, False])
def test_notes_with_problems_have_no_plan(tmp_path: Path, *, as_json: bool) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text("title: x\nsections: [{title: A, points: [a], jump: C}]\n", encoding="utf-8")
    answer = plan(PlanRequest(path, json=as_json))
    assert (answer.text, answer.code) == ("", 1)
    assert f"{path}:2:" in answer.problems
