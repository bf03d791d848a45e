from pathlib import Path

from app.cli.check import check

GOOD = """
title: A short speech
limit: 1:00
sections:
  - title: Opening
    points:
      - Good morning, everyone.
      - say: We have come far.
        seconds: 10
"""
TWO_PROBLEMS = """
titel: A short speech
sections:
  - title: Opening
    ponits:
      - Good morning
"""


def file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_in_order_is_summed_up(tmp_path: Path) -> None:
    path = file(tmp_path, "good.yaml", GOOD)
    answer = check((path,))
    assert answer.code == 0
    assert answer.problems == ""
    assert answer.text == (
        f"{path}: “A short speech” is in order: sections 1, points 2, words 7. "
        "At 120 words a minute it lands at 0:14, 0:46 before the limit of 1:00.\n"
    )


def test_every_problem_is_named_with_its_place(tmp_path: Path) -> None:
    path = file(tmp_path, "bad.yaml", TWO_PROBLEMS)
    answer = check((path,))
    assert answer.code == 1
    assert answer.text == ""
    lines = answer.problems.splitlines()
    assert any(line.startswith(f"{path}:2:1: ") and "did you mean 'title'?" in line for line in lines)
    assert any(line.startswith(f"{path}:5:5: ") and "did you mean 'points'?" in line for line in lines)


def test_a_bad_file_does_not_hide_a_good_one(tmp_path: Path) -> None:
    good = file(tmp_path, "good.yaml", GOOD)
    answer = check((file(tmp_path, "bad.yaml", TWO_PROBLEMS), good, tmp_path / "missing.yaml"))
    assert answer.code == 1
    assert answer.text.startswith(f"{good}: ")
    assert len(answer.text.splitlines()) == 1
    assert f"{tmp_path / 'missing.yaml'}: There is no such file" in answer.problems


def test_the_pace_of_the_notes_counts(tmp_path: Path) -> None:
    path = file(tmp_path, "slow.yaml", GOOD.replace("limit: 1:00", "pace: 60"))
    assert check((path,)).text.endswith("At 60 words a minute it takes 0:16; no limit is set.\n")
