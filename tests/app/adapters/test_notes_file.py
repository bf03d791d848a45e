import errno
import os
from pathlib import Path

import pytest

from app.adapters.notes_file import LONG_BYTES, NotesFile
from app.adapters.whole_file import Disk
from app.domain.entry import LONGEST_LINE
from app.domain.notes import Notes, Point, Section
from app.domain.notes_on_file import Conflict, NotesOnFile, NotSaved, Saved, Unreadable
from app.formats.yaml_notes import YamlNotes
from tests.fakes import FailingDisk

OLD = b"# mine\ntitle: T  # short\nsections:\n  - title: A\n    points: [a]\n"
NOTES = Notes("U", (Section("A", "a", points=(Point("a"),)),))
NEW = OLD.replace(b"title: T  ", b'title: "U"  ')


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "speech.yaml"
    path.write_bytes(OLD)
    return path


def names(path: Path) -> list[str]:
    return sorted(entry.name for entry in path.parent.iterdir())


class Meddler(Disk):
    """Another program that writes right after us."""

    def sync_folder(self, folder: Path) -> None:
        super().sync_folder(folder)
        (folder / "speech.yaml").write_bytes(b"title: Theirs\nsections: [{title: A, points: [b]}]\n")


class Guarded(Disk):
    def may_write(self, path: Path) -> bool:
        return path.name != "speech.yaml"


def test_notes_are_read_with_all_that_is_wrong(path: Path) -> None:
    files = NotesFile(YamlNotes())
    on_file = files.read(path)
    assert isinstance(on_file, NotesOnFile)
    assert (on_file.content, on_file.notes.title, on_file.row_lines) == (OLD, "T", (4, 5))
    assert [problem.sentence for problem in on_file.problems] == ["The words after '#' would be lost here, as a remark"]
    missing = files.read(path.with_name("other.yaml"))
    assert isinstance(missing, Unreadable)
    assert missing.problems[0].sentence == "There is no such file"


def test_what_is_saved_is_in_the_file_and_the_rest_of_it_stays(path: Path) -> None:
    saved = NotesFile(YamlNotes()).save(path, NOTES, OLD, OLD)
    assert isinstance(saved, Saved)
    assert (saved.on_file.content, saved.on_file.notes, saved.kept_as) == (NEW, NOTES, "")
    assert path.read_bytes() == NEW
    assert names(path) == ["speech.yaml"]


def test_a_new_file_is_made(tmp_path: Path) -> None:
    path = tmp_path / "new.yaml"
    saved = NotesFile(YamlNotes()).save(path, NOTES, None, b"")
    assert isinstance(saved, Saved)
    assert path.read_bytes() == b"title: U\nlanguage: en\n\nsections:\n  - title: A\n    points:\n      - a\n"


def test_notes_take_their_layout_along_to_another_file(path: Path) -> None:
    other = path.with_name("other.yaml")
    assert isinstance(NotesFile(YamlNotes()).save(other, NOTES, None, OLD), Saved)
    assert other.read_bytes() == NEW
    assert path.read_bytes() == OLD


@pytest.mark.parametrize("before", [b"title: Other\n", None])
def test_what_another_program_wrote_is_shown_and_not_overwritten(path: Path, before: bytes | None) -> None:
    conflict = NotesFile(YamlNotes()).save(path, NOTES, before, OLD)
    assert isinstance(conflict, Conflict)
    assert isinstance(conflict.theirs, NotesOnFile)
    assert conflict.theirs.content == OLD
    assert path.read_bytes() == OLD


def test_a_file_that_is_gone_is_not_made_again_unasked(path: Path) -> None:
    path.unlink()
    assert NotesFile(YamlNotes()).save(path, NOTES, OLD, OLD) == Conflict(None)
    assert names(path) == []


def test_what_another_program_wrote_right_after_is_shown(path: Path) -> None:
    conflict = NotesFile(YamlNotes(), Meddler()).save(path, NOTES, OLD, OLD)
    assert isinstance(conflict, Conflict)
    assert isinstance(conflict.theirs, NotesOnFile)
    assert conflict.theirs.notes.title == "Theirs"


def test_a_file_that_cannot_be_kept_in_its_layout_is_copied_first(path: Path) -> None:
    torn = b"# mine\ntitle: [\nsections: lost\n"
    path.write_bytes(torn)
    path.with_name("speech.yaml.old").write_bytes(b"older")
    saved = NotesFile(YamlNotes()).save(path, NOTES, torn, torn)
    assert isinstance(saved, Saved)
    assert saved.kept_as == "speech.yaml.old-2"
    assert path.with_name(saved.kept_as).read_bytes() == torn
    assert path.read_bytes().startswith(b"# mine\n\ntitle: U\n")


def test_a_protected_file_is_left_alone(path: Path) -> None:
    not_saved = NotesFile(YamlNotes(), Guarded()).save(path, NOTES, OLD, OLD)
    assert isinstance(not_saved, NotSaved)
    assert not_saved.sentence == "The file is protected against writing"
    assert path.read_bytes() == OLD


def test_notes_that_no_file_can_hold_are_not_saved(path: Path) -> None:
    not_saved = NotesFile(YamlNotes()).save(path, Notes("x" * (LONGEST_LINE + 1), ()), OLD, OLD)
    assert isinstance(not_saved, NotSaved)
    assert not_saved.sentence == "This text has 1,001 characters, and 1,000 is the most"


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EDQUOT, "The disk is full"),
        (errno.EROFS, "You may not write in this folder"),
        (errno.EACCES, "You may not write in this folder"),
        (errno.ENAMETOOLONG, "No file can have this name"),
        (errno.EIO, f"The file cannot be written: {os.strerror(errno.EIO)}"),
    ],
)
@pytest.mark.parametrize("step", ["read", "make_folder", "create", "write", "sync", "replace"])
def test_a_fault_at_any_step_is_told_and_leaves_the_file_as_it_was(
    path: Path, step: str, number: int, sentence: str
) -> None:
    steps = ["read", "make_folder", "names", "create", "write", "sync", "replace", "sync_folder", "read"]
    disk = FailingDisk(steps.index(step), OSError(number, os.strerror(number)))
    not_saved = NotesFile(YamlNotes(), disk).save(path, NOTES, OLD, OLD)
    assert isinstance(not_saved, NotSaved)
    assert not_saved.sentence == sentence
    assert path.read_bytes() == OLD
    assert names(path) == ["speech.yaml"]


def test_a_file_that_cannot_be_read_again_is_told(path: Path) -> None:
    not_saved = NotesFile(YamlNotes(), FailingDisk(8)).save(path, NOTES, OLD, OLD)
    assert isinstance(not_saved, NotSaved)
    assert path.read_bytes() == NEW


def test_a_fault_without_a_reason_is_told_all_the_same(path: Path) -> None:
    not_saved = NotesFile(YamlNotes(), FailingDisk(0, OSError())).save(path, NOTES, OLD, OLD)
    assert isinstance(not_saved, NotSaved)
    assert not_saved.sentence == "The file cannot be written: the disk does not answer"


@pytest.mark.parametrize("name", ["a\0b.yaml", "x" * 300, "speech.yaml/new.yaml"])
def test_an_impossible_name_is_told(path: Path, name: str) -> None:
    not_saved = NotesFile(YamlNotes()).save(path.parent / name, NOTES, None, b"")
    assert isinstance(not_saved, NotSaved)
    assert not_saved.sentence == "No file can have this name"


def test_a_folder_is_no_file(path: Path) -> None:
    assert isinstance(NotesFile(YamlNotes()).save(path.parent, NOTES, None, b""), NotSaved)


def test_what_takes_long_to_read_is_known_by_its_size(tmp_path: Path) -> None:
    short, long = tmp_path / "short.yaml", tmp_path / "long.yaml"
    short.write_bytes(b" " * LONG_BYTES)
    long.write_bytes(b" " * (LONG_BYTES + 1))
    files = NotesFile(YamlNotes())
    assert [files.is_long(path) for path in (short, long, tmp_path / "gone.yaml", Path("a\0b"))] == [
        False,
        True,
        False,
        False,
    ]
