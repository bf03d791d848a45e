import pytest

from app.domain.problem import Problem
from app.formats.problems import MOST_PROBLEMS, WHOLE_FILE, NotesError, Place, Problems


def test_a_problem_reads_as_a_line_that_editors_can_jump_to() -> None:
    problem = Problem(4, 9, "There is no key 'pionts' here", "did you mean 'points'?")
    assert problem.text("speech.yaml") == "speech.yaml:4:9: There is no key 'pionts' here (did you mean 'points'?)"


def test_a_problem_of_the_whole_file_names_no_line() -> None:
    assert Problem(0, 0, "There is no such file", "check the name").text("a.yaml") == (
        "a.yaml: There is no such file (check the name)"
    )


def test_all_problems_are_told_in_the_order_of_the_file() -> None:
    problems = Problems("speech.yaml")
    problems.add(Place(9, 1), "Later", "b")
    problems.add(Place(2, 7), "Sooner", "a")
    with pytest.raises(NotesError) as refused:
        problems.raise_if_any()
    assert str(refused.value) == "speech.yaml:2:7: Sooner (a)\nspeech.yaml:9:1: Later (b)"
    assert refused.value.path == "speech.yaml"
    assert [problem.line for problem in refused.value.problems] == [2, 9]


def test_no_problem_raises_nothing() -> None:
    Problems("speech.yaml").raise_if_any()


def test_what_follows_in_an_explained_line_is_a_consequence() -> None:
    problems = Problems("speech.yaml")
    problems.explained(3)
    problems.add(Place(3, 1), "Also odd", "a")
    assert len(problems) == 0


def test_an_absence_counts_only_when_all_was_read() -> None:
    problems = Problems("speech.yaml")
    problems.cut_short = True
    problems.add_missing(Place(1, 1), "Missing", "a")
    assert len(problems) == 0
    problems.cut_short = False
    problems.add_missing(Place(1, 1), "Missing", "a")
    assert len(problems) == 1


def test_a_hundred_problems_are_enough() -> None:
    problems = Problems("speech.yaml")
    for line in range(1, MOST_PROBLEMS):
        problems.add(Place(line, 1), "Odd", "a")
    with pytest.raises(NotesError) as refused:
        problems.add(Place(MOST_PROBLEMS, 1), "Odd", "a")
    assert len(refused.value.problems) == MOST_PROBLEMS + 1
    assert refused.value.problems[-1].sentence == "Very likely there are more problems"


def test_a_failure_tells_what_was_found_before() -> None:
    problems = Problems("speech.yaml")
    problems.add(Place(1, 1), "Odd", "a")
    failure = problems.fail(WHOLE_FILE, "Too large", "b")
    assert [problem.sentence for problem in failure.problems] == ["Too large", "Odd"]
