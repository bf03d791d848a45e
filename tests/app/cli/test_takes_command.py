import json
import sqlite3
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app.__main__ import main
from app.adapters.recordings import RecordingsFolder
from app.adapters.takes import Takes, usual_path
from app.cli.takes_words import TakesRequest
from app.cli.usage import understood
from app.domain.take import Kind
from tests.speeches import ten_seconds_each
from tests.takes_made import Rehearsal

PLAN = ten_seconds_each(Opening=1, Middle=2, Closing=1)


@pytest.fixture
def two_takes(home: Path) -> None:
    """A rehearsal that stalled, and a delivery that was broken off."""
    assert usual_path().is_relative_to(home)
    store = Takes()
    for seconds, kind in (((10.0, 24.0, 10.0, 9.0), Kind.REHEARSAL), ((10.0, 10.0), Kind.DELIVERY)):
        take = Rehearsal(PLAN, 50.0, kind=kind).spoken(*seconds)
        store.begin(take.kind, take.measures[0], take.limit_s)
        store.note(take.events)
        store.end(keep=True)
    first = store.read()[0]
    store.describe(replace(first, name="In the hall", remark="too warm", excluded=True))
    store.close()


def answer(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = main(["takes", *words])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_what_was_asked_for_is_understood() -> None:
    assert understood(["takes", "list", "--json"]) == TakesRequest(json=True)
    assert understood(["takes", "show", "7"]) == TakesRequest(7)
    asked = understood(["takes", "export", "7", "-o", "a.html", "--as-delivered"])
    assert asked == TakesRequest(7, to=Path("a.html"), as_delivered=True)
    assert not isinstance(understood(["takes"]), TakesRequest)


def test_nothing_rehearsed_is_nothing_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = answer(capsys, "list")
    assert (code, err) == (0, "")
    assert out == "Nothing was rehearsed so far. rostrum my-speech.yaml --rehearse begins.\n"


@pytest.mark.usefixtures("two_takes")
def test_the_list_has_two_lines_for_each_take(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = answer(capsys, "list")
    lines = out.splitlines()
    assert code == 0
    assert len(lines) == 4
    assert "Rehearsal" in lines[0]
    assert "In the hall" in lines[0]
    assert "(excluded)" in lines[0]
    assert lines[1].strip() == "It took 0:53: 0:03 over the limit of 0:50."
    assert "Delivery" in lines[2]
    assert lines[3].strip() == "It was left at 0:20, before its end."


@pytest.mark.usefixtures("two_takes")
def test_one_take_is_shown_against_its_plan(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = answer(capsys, "show", "1")
    assert code == 0
    assert "too warm" in out
    assert "0:10     0:24   +0:14  stalled" in out
    [record] = json.loads(answer(capsys, "show", "1", "--json")[1])
    assert (record["name"], record["points"][1]["verdict"]) == ("In the hall", "stalled")


@pytest.mark.usefixtures("two_takes")
def test_what_was_not_reached_has_no_time(capsys: pytest.CaptureFixture[str]) -> None:
    out = answer(capsys, "show", "2")[1]
    assert out.splitlines()[-1].split()[:3] == ["0:10", "not", "reached"]


@pytest.mark.usefixtures("two_takes")
@pytest.mark.parametrize(
    ("words", "name", "holds"),
    [
        ([], "takes.csv", "take,kind,began"),
        (["1"], "takes.json", '"name": "In the hall"'),
        (["1"], "report.html", "plan above, real below"),
        (["1"], "delivered.md", "# In the hall"),
        (["1"], "delivered.txt", "As rehearsed on"),
        (["1"], "said.srt", "\n00:00:10,000 --> 00:00:3"),
        (["1", "--as-delivered"], "delivered.html", "As rehearsed on"),
    ],
)
def test_takes_go_into_files(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, words: list[str], name: str, holds: str
) -> None:
    file = tmp_path / name
    code, out, err = answer(capsys, "export", *words, "-o", str(file))
    assert (code, err) == (0, "")
    assert out.endswith("is written.\n")
    assert holds in file.read_text(encoding="utf-8-sig")


@pytest.mark.usefixtures("two_takes")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["show", "9"], "There is no take 9; rostrum takes list shows all."),
        (["export", "1", "-o", "take.docx"], "let it end in .pdf, .csv, .json, .html, .md, .txt, .srt"),
        (["export", "-o", "take.html"], "This kind of file holds one take"),
        (["export", "-o", "nowhere/there.csv", "1"], "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_said(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "nowhere").write_text("a file", encoding="utf-8")
    code, out, err = answer(capsys, *words)
    assert (code, out) == (1, "")
    assert said in err


@pytest.mark.usefixtures("two_takes")
def test_a_take_goes_on_paper_and_a_file_that_is_there_stays(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = answer(capsys, "show", "1", "-o", "report.pdf")
    assert (code, out, err) == (0, "report.pdf is written.\n", "")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    code, out, err = answer(capsys, "export", "1", "--as-delivered", "-o", "report.pdf")
    assert (code, out) == (1, "")
    assert "There is such a file already, and it stays (choose another name, or add --replace)" in err
    code, out, err = answer(capsys, "export", "1", "--as-delivered", "--replace", "-o", "report.pdf")
    assert (code, err) == (0, "")


@pytest.mark.usefixtures("two_takes")
def test_without_qt_there_is_no_paper(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ui", None)
    code, out, err = answer(capsys, "show", "1", "-o", str(tmp_path / "report.pdf"))
    assert (code, out) == (2, "")
    assert "The window cannot be opened" in err


def test_takes_of_a_newer_version_are_left_alone_and_it_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    usual_path().parent.mkdir(parents=True)
    with sqlite3.connect(usual_path()) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    code, _out, err = answer(capsys, "list")
    assert code == 1
    assert "newer version of Rostrum" in err


@pytest.mark.usefixtures("two_takes")
def test_where_the_voice_of_a_take_lies_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    store = Takes()
    first = store.read()[0]
    store.close()
    path = RecordingsFolder().make_room(first.key)
    path.write_bytes(b"voice")
    assert f"Voice: {path}" in answer(capsys, "show", "1")[1].splitlines()
    assert "Voice" not in answer(capsys, "show", "2")[1]
