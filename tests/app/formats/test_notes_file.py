import os
import stat
from pathlib import Path

import pytest

from app.formats.notes_file import content_of
from app.formats.problems import NotesError
from app.formats.text_lines import LARGEST_SIZE


def report(path: Path) -> str:
    with pytest.raises(NotesError) as refused:
        content_of(path)
    assert refused.value.path == str(path).replace("\x00", " ").replace("\udcff", " ")
    return str(refused.value).removeprefix(refused.value.path)


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "speech.yaml"
    path.write_bytes(b"\xff\r\n")
    assert content_of(path) == b"\xff\r\n"


def test_no_more_is_read_than_is_needed_to_refuse_it(tmp_path: Path) -> None:
    path = tmp_path / "speech.yaml"
    path.write_bytes(b"a" * (LARGEST_SIZE + 1_000_000))
    assert len(content_of(path)) == LARGEST_SIZE + 1


def test_a_missing_file_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    (tmp_path / "notes.yaml").touch()
    assert report(tmp_path / "note.yml") == ": There is no such file (did you mean 'notes.yaml'?)"
    assert report(tmp_path / "quite different") == ": There is no such file (check the name and the folder)"
    assert report(tmp_path / "nowhere" / "a") == ": There is no such file (check the name and the folder)"


def test_a_folder_is_told_with_the_notes_in_it(tmp_path: Path) -> None:
    assert report(tmp_path) == ": This is a folder, not a file (choose a file whose name ends in .yaml)"
    for name in ("b.yml", "a.yaml", "c.txt", "d.yaml", "e.yaml"):
        (tmp_path / name).touch()
    assert report(tmp_path) == (
        ": This is a folder, not a file (choose a file in it, such as 'a.yaml', 'b.yml', 'd.yaml')"
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have no place in the file system here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    assert report(pipe) == ": This is a device, not a file (choose a file whose name ends in .yaml)"


class ForbiddenPath(type(Path())):  # type: ignore[misc] # the class of paths depends on the system
    """A file that may be seen and not read, even by those who may read everything."""

    def open(self, *_arguments: object) -> None:
        raise PermissionError(13, "Permission denied")


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    path = ForbiddenPath(tmp_path / "secret.yaml")
    path.touch()
    assert report(path) == ": You may not read this file (ask its owner, or copy it to a folder of your own)"


@pytest.mark.parametrize("name", ["a\x00b", "\udcff"])
def test_a_name_that_cannot_be_a_name_is_refused(name: str, tmp_path: Path) -> None:
    assert report(tmp_path / name).startswith((": No file can have this name (", ": There is no such file ("))


def test_any_other_failure_is_told_in_the_words_of_the_system(tmp_path: Path) -> None:
    assert report(tmp_path / ("x" * 3000)).startswith(": This file cannot be read: ")


def test_a_missing_file_in_a_folder_that_cannot_be_listed_has_a_plain_hint(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir(mode=stat.S_IXUSR)
    assert report(folder / "a").startswith(": There is no such file (")
