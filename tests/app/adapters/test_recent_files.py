from pathlib import Path

import platformdirs
import pytest

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
