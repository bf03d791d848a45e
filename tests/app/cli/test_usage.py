from pathlib import Path

import pytest

from app.cli.answer import Answer
from app.cli.usage import (
    CheckRequest,
    DocumentRequest,
    FitsRequest,
    ImportRequest,
    PlanRequest,
    ReportRequest,
    SelfTestRequest,
    understood,
)
from app.opening import OpeningRequest, shipped_notes
from app.version import __version__

NOTES = Path("notes.yaml")


def answer(*words: str) -> Answer:
    said = understood(words)
    assert isinstance(said, Answer)
    return said


def test_without_a_word_the_speech_that_is_shipped_is_opened() -> None:
    assert understood([]) == OpeningRequest()
    assert OpeningRequest().file == shipped_notes()


def test_a_word_is_the_file_to_open() -> None:
    assert understood(["notes.yaml"]) == OpeningRequest(NOTES)


def test_everything_about_the_opening_can_be_asked_for() -> None:
    words = ["--limit", "3:00", "--pace", "110", "--deliver", "--windowed", "notes.yaml"]
    assert understood(words) == OpeningRequest(NOTES, 180.0, 110.0, deliver=True, windowed=True)


@pytest.mark.parametrize("name", ["./check", "./plan", "./fits", "checks", "Plan"])
def test_only_the_very_words_are_commands(name: str) -> None:
    assert understood([name]) == OpeningRequest(Path(name))


def test_several_files_can_be_checked() -> None:
    assert understood(["check", "a.yaml", "b.yaml"]) == CheckRequest((Path("a.yaml"), Path("b.yaml")))


def test_a_file_called_check_can_be_checked() -> None:
    assert understood(["check", "check"]) == CheckRequest((Path("check"),))


def test_a_plan_can_be_asked_for() -> None:
    assert understood(["plan", "notes.yaml"]) == PlanRequest(NOTES)
    words = ["plan", "notes.yaml", "--limit", "90 s", "--pace", "100.5", "--json"]
    assert understood(words) == PlanRequest(NOTES, 90.0, 100.5, json=True)


def test_a_plan_can_be_asked_for_from_a_point_on() -> None:
    assert understood(["plan", "notes.yaml", "--from", "C4"]) == PlanRequest(NOTES, from_point="C4")
    words = ["plan", "notes.yaml", "--from", "C4", "--elapsed", "1:20"]
    assert understood(words) == PlanRequest(NOTES, from_point="C4", elapsed_s=80.0)


def test_the_usual_limits_can_be_asked_for() -> None:
    assert understood(["fits", "notes.yaml"]) == FitsRequest(NOTES)
    assert understood(["fits", "notes.yaml", "--pace", "100.5"]) == FitsRequest(NOTES, 100.5)


def test_a_self_test_can_be_asked_for() -> None:
    assert understood(["--self-test"]) == SelfTestRequest()


def test_a_report_can_be_asked_for() -> None:
    assert understood(["--report"]) == ReportRequest()


def test_the_version_is_told() -> None:
    assert answer("--version") == Answer(f"rostrum {__version__}\n")


@pytest.mark.parametrize("words", [("--help",), ("-h",), ("check", "--help"), ("plan", "--help"), ("fits", "--help")])
def test_help_is_an_answer_and_no_error(words: tuple[str, ...]) -> None:
    said = answer(*words)
    assert said.text.startswith("usage: rostrum")
    assert (said.problems, said.code) == ("", 0)


def test_help_speaks_to_a_speaker() -> None:
    said = answer("--help").text
    assert "Open your speech at the desk" in said
    assert "rostrum check NOTES" in said
    assert "./check" in said


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["--limit", "5"], "rostrum: error: argument --limit: '5' could be minutes or seconds (write 5 min or 5 s)"),
        (["--limit", "0:00"], "rostrum: error: argument --limit: The limit is 0:00, which leaves no time to speak"),
        (["--pace", "fast"], "rostrum: error: argument --pace: 'fast' is not a number"),
        (["--pace", "20"], "rostrum: error: argument --pace: A pace of 20 words a minute is too slow"),
        (["plan", "a.yaml", "--pace", "nan"], "rostrum plan: error: argument --pace: 'nan' is not a number"),
        (["--limits", "5:00"], "rostrum: error: unrecognized arguments: --limits"),
        (["--del"], "rostrum: error: unrecognized arguments: --del"),
        (["a.yaml", "b.yaml"], "rostrum: error: unrecognized arguments: b.yaml"),
        (["check"], "rostrum check: error: the following arguments are required: NOTES"),
        (["plan"], "rostrum plan: error: the following arguments are required: NOTES"),
        (["plan", "a.yaml", "--elapsed", "1:20"], "error: --elapsed needs --from: which point have you come to?"),
        (["plan", "a.yaml", "--from", "C4", "--elapsed", "80"], "argument --elapsed: '80' could be minutes or seconds"),
        (["fits"], "rostrum fits: error: the following arguments are required: NOTES"),
        (["fits", "a.yaml", "--limit", "3:00"], "rostrum fits: error: unrecognized arguments: --limit 3:00"),
    ],
)
def test_words_that_make_no_sense_are_refused_with_the_usage(words: list[str], problem: str) -> None:
    said = answer(*words)
    assert said.code == 2
    assert said.text == ""
    assert said.problems.startswith("usage: rostrum")
    assert problem in said.problems


def test_an_import_can_be_asked_for() -> None:
    document = Path("speech.docx")
    assert understood(["import", "speech.docx"]) == ImportRequest(document)
    words = ["import", "speech.docx", "-o", "notes.yaml", "--replace", "--explain"]
    assert understood(words) == ImportRequest(document, NOTES, replace=True, explain=True)


def test_the_window_asks_for_a_document_in_a_process_of_its_own() -> None:
    assert understood(["--read-document", "speech.docx"]) == DocumentRequest(Path("speech.docx"))
