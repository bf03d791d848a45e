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
        short: We have very far to go.
        seconds: 20.12
    sections:
      - title: 日本
        key: J
        points: [{say: 人人, seconds: 5}]
  - title: Closing
    points: [{say: Thank you., priority: must, seconds: 2}]
"""
WHOLE_S = 42.62


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
   0:39    0:43        4            Closing
   0:41    0:43        2  must           Thank you.

At 120 words a minute it lands at 0:43, 0:17 before the limit of 1:00.
"""
    )
    assert (answer.problems, answer.code) == ("", 0)


@pytest.mark.usefixtures("terminal")
def test_the_table_tells_what_gives_way_and_why(notes: Path) -> None:
    answer = plan(PlanRequest(notes, limit_s=24.0))
    assert (
        answer.text
        == """\
A short speech

   from      to  seconds  priority
   0:00    0:16       16            Opening – first of all
   0:02    0:12       10  must         1 Good morning.
   0:13    0:16        3  should       2 We have very far to go.
       left out                       日本
       left out       −6  should           人人
   0:16    0:19        4            Closing
   0:17    0:19        2  must           Thank you.

What gives way, in this order:
  Opening – first of all 2: said in its short form; gives back 17 s
  日本 1: left out, for time is short; gives back 6.5 s

At 120 words a minute it lands at 0:19, 0:05 before the limit of 0:24.
"""
    )


def test_what_must_be_said_and_does_not_fit_is_told_with_what_would_help(notes: Path) -> None:
    last_two = plan(PlanRequest(notes, limit_s=5.0)).text.splitlines()[-2:]
    assert last_two == [
        "At 150 words a minute it lands at 0:12, 0:07 over the limit of 0:05.",
        "What is left is too long by itself: ask for 0:10 more to be safe, or cut 25 words.",
    ]


def test_the_figures_are_those_that_other_programs_expect(notes: Path) -> None:
    said = figures(PlanRequest(notes, words_per_minute=100.0, json=True))
    points = said.pop("points")
    assert said == {"limit_s": None, "pace_wpm": 100.0, "total_s": WHOLE_S, "spare_s": None, "fits": True}
    assert points[0] == {
        "section": "Opening – first of all",
        "number": "1",
        "text": "Good morning.",
        "priority": "must",
        "kept": True,
        "short": False,
        "said": "Good morning.",
        "behind": False,
        "start_s": 1.5,
        "end_s": 11.5,
        "reason": "",
    }
    assert (points[1]["start_s"], points[1]["end_s"]) == (12.5, 32.62)
    assert (points[2]["section"], points[2]["text"]) == ("日本", "人人")


def test_the_figures_tell_what_gives_way(notes: Path) -> None:
    said = figures(PlanRequest(notes, limit_s=24.0, json=True))
    first, second, third, closing = said["points"]
    assert (said["fits"], said["spare_s"]) == (True, pytest.approx(24.0 - said["total_s"]))
    assert (first["kept"], first["short"], first["reason"]) == (True, False, "")
    assert (second["kept"], second["short"], second["said"]) == (True, True, "We have very far to go.")
    assert second["text"].startswith("We have come far")
    assert (third["kept"], third["said"], third["reason"]) == (
        False,
        None,
        "left out, for time is short; gives back 6.5 s",
    )
    assert closing["kept"]


def test_the_figures_tell_the_pace_that_a_must_asks_for(notes: Path) -> None:
    said = figures(PlanRequest(notes, limit_s=16.0, json=True))
    assert (said["pace_wpm"], said["total_s"], said["fits"]) == (138.46, 13.0, True)


def test_from_a_point_on_it_is_told_for_the_time_that_is_left(notes: Path) -> None:
    said = figures(PlanRequest(notes, limit_s=55.0, json=True, from_point="J", elapsed_s=52.0))
    assert [point["behind"] for point in said["points"]] == [True, True, False, False]
    assert said["points"][1]["end_s"] == pytest.approx(52.0)
    assert said["points"][2]["kept"], "what is being said stays said"
    assert said["points"][2]["start_s"] > 52.0
    assert not said["fits"]


def test_without_a_time_the_speech_is_taken_to_be_on_time(notes: Path) -> None:
    said = figures(PlanRequest(notes, json=True, from_point="3"))
    assert said["points"] == [
        point | {"behind": index < 2} for index, point in enumerate(figures(PlanRequest(notes, json=True))["points"])
    ]


@pytest.mark.parametrize("as_json", [True, False])
def test_a_point_that_is_not_there_is_refused(notes: Path, *, as_json: bool) -> None:
    answer = plan(PlanRequest(notes, json=as_json, from_point="J2"))
    assert (answer.text, answer.code) == ("", 2)
    assert answer.problems == "rostrum plan: --from: There is no point 'J2' (they are counted from 1 to 1)\n"


def test_text_is_written_as_it_is(notes: Path) -> None:
    assert "Opening – first of all" in plan(PlanRequest(notes, json=True)).text


@pytest.mark.parametrize("as_json", [True, False])
def test_notes_with_problems_have_no_plan(tmp_path: Path, *, as_json: bool) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text("title: x\nsections: [{title: A, points: [a], jump: C}]\n", encoding="utf-8")
    answer = plan(PlanRequest(path, json=as_json))
    assert (answer.text, answer.code) == ("", 1)
    assert f"{path}:2:" in answer.problems
