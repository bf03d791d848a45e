from pathlib import Path
from threading import Event

import platformdirs
import pytest

from app.adapters import recent_files
from app.adapters.recent_files import MOST_FILES, RecentFilesList, usual_path
from tests.fakes import FailingDisk


@pytest.fixture
def recent(tmp_path: Path) -> RecentFilesList:
    return RecentFilesList(tmp_path / "state" / "recent.json")


@pytest.fixture
def speeches(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{number}.yaml" for number in range(MOST_FILES + 2)]
    for path in paths:
        path.write_bytes(b"")
    return paths


def test_the_usual_place_is_the_state_folder_of_the_system() -> None:
    assert usual_path() == platformdirs.user_state_path("rostrum", appauthor=False) / "recent.json"
    assert RecentFilesList().path == usual_path()


def test_the_latest_comes_first_and_each_once(recent: RecentFilesList, speeches: list[Path]) -> None:
    assert recent.read() == ()
    for path in (speeches[0], speeches[1], speeches[0]):
        recent.add(path)
    assert RecentFilesList(recent.path).read() == (speeches[0], speeches[1])


def test_only_so_many_are_kept(recent: RecentFilesList, speeches: list[Path]) -> None:
    for path in speeches:
        recent.add(path)
    assert recent.read() == tuple(reversed(speeches))[:MOST_FILES]


def test_what_is_gone_is_left_out(recent: RecentFilesList, speeches: list[Path]) -> None:
    for path in speeches[:3]:
        recent.add(path)
    speeches[1].unlink()
    assert recent.read() == (speeches[2], speeches[0])


def test_what_does_not_answer_is_left_out_and_not_forgotten(
    recent: RecentFilesList, speeches: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in speeches[:3]:
        recent.add(path)
    answers, asked, is_file = Event(), list[Path](), Path.is_file

    def on_a_dead_disk(path: Path) -> bool:
        asked.append(path)
        return answers.wait() if path == speeches[1] else is_file(path)

    monkeypatch.setattr(recent_files, "ANSWER_S", 0.1)
    monkeypatch.setattr(Path, "is_file", on_a_dead_disk)
    assert recent.read() == (speeches[2], speeches[0])
    recent.add(speeches[3])
    assert recent.read() == (speeches[3], speeches[2], speeches[0])
    assert asked.count(speeches[1]) == 1
    answers.set()
    assert RecentFilesList(recent.path).read() == (speeches[3], speeches[2], speeches[1], speeches[0])


def test_it_is_known_when_the_latest_was_opened(recent: RecentFilesList, speeches: list[Path]) -> None:
    assert recent.added_at_s() == 0.0
    recent.add(speeches[0])
    assert recent.added_at_s() >= speeches[0].stat().st_mtime


def test_a_relative_path_is_remembered_from_its_root(
    recent: RecentFilesList, speeches: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(speeches[0].parent)
    recent.add(Path("0.yaml"))
    assert recent.read() == (speeches[0],)


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"format": 2, "files": []}', '{"format": 1, "files": 3}', "[" * 50_000]
)
def test_a_damaged_list_is_set_aside(recent: RecentFilesList, content: str) -> None:
    recent.path.parent.mkdir()
    recent.path.write_text(content, encoding="utf-8")
    assert recent.read() == ()
    assert [path.name for path in recent.path.parent.iterdir()] == ["recent.json.broken"]


def test_names_that_no_file_can_have_are_left_out(recent: RecentFilesList) -> None:
    recent.path.parent.mkdir()
    recent.path.write_text('{"format": 1, "files": ["a\\u0000b", "%s"]}' % ("x" * 5000), encoding="utf-8")
    assert recent.read() == ()


def test_a_list_that_cannot_be_read_stops_nothing_and_a_fault_in_writing_is_told(
    recent: RecentFilesList, speeches: list[Path]
) -> None:
    recent.add(speeches[0])
    assert RecentFilesList(recent.path, FailingDisk(0)).read() == ()
    with pytest.raises(OSError, match="Input/output error"):
        RecentFilesList(recent.path, FailingDisk(3)).add(speeches[1])
    assert recent.read() == (speeches[0],)
