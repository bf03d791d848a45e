import hashlib
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import platformdirs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.draft_record import DamagedError, decoded, encoded
from app.adapters.drafts import MOST_HISTORIES, Drafts, usual_folder
from app.domain.deeds import Deed
from app.domain.draft import Draft
from app.domain.editing import enter
from app.domain.entry import Field
from app.domain.history import History
from app.domain.notes import Notes, Point, Section
from app.domain.outline import Outline
from app.domain.refused import Refusal
from tests.app.formats.test_notes_writing import NOTES
from tests.edits import Edit, edits
from tests.fakes import FailingDisk, PowerCutError

START = Outline.of(Notes("T", (Section("A", "a", points=(Point("Hello"),)),)))
SPEECH = Path("speech.yaml")


def draft_of(text: str, *, unsaved: bool = True) -> Draft:
    outline = enter(START, 2, Field.SAY, text)
    assert isinstance(outline, Outline)
    return Draft(History(START).after(outline, Deed.SAY, 2), b"title: T\n", unsaved)


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path / "drafts")


def names(drafts: Drafts) -> list[str]:
    return sorted(entry.name for entry in drafts.folder.iterdir())


def kept(draft: Draft | None) -> Draft | None:
    """Without the moment at which it was kept."""
    return replace(draft, kept_at_s=None) if draft else None


@given(NOTES, st.lists(st.tuples(edits, st.integers(0, 3)), max_size=8), st.none() | st.binary())
def test_a_draft_is_read_as_it_was_kept(notes: Notes, sequence: list[tuple[Edit, int]], base: bytes | None) -> None:
    history = History(Outline.of(notes))
    for edit, undone in sequence:
        edited = edit(history.present)
        if not isinstance(edited, Refusal):
            history = history.after(edited, list(Deed)[undone], undone)
        for _ in range(undone):
            history = history.undone()
    draft = Draft(history.rested(), base, unsaved=base is None)
    assert decoded(encoded(draft)) == draft


def test_what_steps_have_in_common_is_kept_once() -> None:
    outline = Outline.of(Notes("T", (Section("A", points=tuple(Point("x" * 100) for _ in range(100))),)))
    history = History(outline)
    for number in range(100):
        edited = enter(history.present, 50, Field.SAY, f"text {number}")
        assert isinstance(edited, Outline)
        history = history.after(edited, Deed.SAY, 50)
    assert len(encoded(Draft(history, None, unsaved=True))) < 30_000


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[:-1],
        lambda content: content.replace(b"Hello", b"Hallo"),
        lambda content: content.replace(b"draft 1", b"draft 2"),
        lambda _content: b"",
        lambda _content: b"\xff\n\xff",
    ],
)
def test_damage_is_noticed(damage: Callable[[bytes], bytes]) -> None:
    with pytest.raises(DamagedError):
        decoded(damage(encoded(draft_of("Hello you"))))


@pytest.mark.parametrize(
    "record", ["[]", "{}", '{"rows": [[1]]}', '{"rows": [], "outlines": [[1]]}', "[" * 100_000, "nonsense", "1"]
)
def test_what_is_no_draft_is_no_draft_even_when_it_is_whole(record: str) -> None:
    heading = f"rostrum draft 1 {hashlib.sha256(record.encode()).hexdigest()}\n"
    with pytest.raises(DamagedError):
        decoded((heading + record).encode())


def test_the_usual_place_is_the_state_folder_of_the_system() -> None:
    assert usual_folder() == platformdirs.user_state_path("rostrum", appauthor=False) / "drafts"
    assert Drafts().folder == usual_folder()


def test_work_on_a_file_is_found_again(drafts: Drafts) -> None:
    assert drafts.find(SPEECH) is None
    drafts.keep(SPEECH, draft_of("one"))
    drafts.keep(SPEECH, draft_of("two"))
    found = Drafts(drafts.folder).find(SPEECH.absolute())
    assert kept(found) == draft_of("two")
    assert found
    assert found.kept_at_s == drafts.folder.joinpath(names(drafts)[0]).stat().st_mtime
    assert drafts.find(Path("other.yaml")) is None


def test_drafts_are_for_no_other_eyes(drafts: Drafts) -> None:
    drafts.keep(SPEECH, draft_of("one"))
    assert drafts.folder.stat().st_mode & 0o777 == 0o700


def test_what_was_saved_can_still_be_undone_after_the_next_start(drafts: Drafts) -> None:
    drafts.keep(SPEECH, draft_of("one"))
    drafts.keep(SPEECH, draft_of("one", unsaved=False))
    assert kept(drafts.find(SPEECH)) == draft_of("one", unsaved=False)
    assert len(names(drafts)) == 1


def test_the_later_of_two_counts(drafts: Drafts) -> None:
    drafts.keep(SPEECH, draft_of("saved", unsaved=False))
    (undo,) = names(drafts)
    content = (drafts.folder / undo).read_bytes()
    drafts.keep(SPEECH, draft_of("earlier"))
    (draft,) = names(drafts)
    os.utime(drafts.folder / draft, (1000, 1000))
    (drafts.folder / undo).write_bytes(content)
    assert kept(drafts.find(SPEECH)) == draft_of("saved", unsaved=False)


def test_what_is_dropped_is_gone(drafts: Drafts) -> None:
    drafts.keep(SPEECH, draft_of("one"))
    drafts.drop(SPEECH)
    assert drafts.find(SPEECH) is None
    assert names(drafts) == []
    drafts.drop(SPEECH)


def test_new_notes_are_found_again_and_kept_under_the_same_name(drafts: Drafts) -> None:
    drafts.keep(None, draft_of("one"))
    next_start = Drafts(drafts.folder)
    assert kept(next_start.find(None)) == draft_of("one")
    next_start.keep(None, draft_of("two"))
    assert len(names(drafts)) == 1
    next_start.drop(None)
    assert names(drafts) == []
    assert next_start.find(None) is None


def test_the_latest_of_several_new_notes_is_found_first(drafts: Drafts) -> None:
    drafts.keep(None, draft_of("one"))
    os.utime(drafts.folder / names(drafts)[0], (1000, 1000))
    Drafts(drafts.folder).keep(None, draft_of("two"))
    assert kept(Drafts(drafts.folder).find(None)) == draft_of("two")


def test_a_damaged_draft_is_set_aside(drafts: Drafts) -> None:
    drafts.keep(None, draft_of("one"))
    (name,) = names(drafts)
    (drafts.folder / name).write_bytes(b"torn")
    assert drafts.find(None) is None
    assert names(drafts) == [name + ".broken"]


def test_a_draft_that_cannot_be_read_or_set_aside_stops_nothing(drafts: Drafts) -> None:
    drafts.keep(SPEECH, draft_of("one"))
    (name,) = names(drafts)
    assert Drafts(drafts.folder, FailingDisk(0)).find(SPEECH) is None
    (drafts.folder / name).unlink()
    (drafts.folder / name).mkdir()
    assert drafts.find(SPEECH) is None
    assert drafts.find(Path("a\0b")) is None


def test_only_so_many_histories_are_kept_and_all_that_is_unsaved(drafts: Drafts) -> None:
    for number in range(MOST_HISTORIES + 3):
        drafts.keep(Path(f"{number}.yaml"), draft_of("x", unsaved=number < 3))
        for name in names(drafts):
            if drafts.find(Path(f"{number}.yaml")) and (drafts.folder / name).stat().st_mtime > 2_000_000:
                os.utime(drafts.folder / name, (1000 + number, 1000 + number))
    drafts.keep(Path("last.yaml"), draft_of("x", unsaved=False))
    assert len(names(drafts)) == MOST_HISTORIES + 3
    assert drafts.find(Path("0.yaml"))
    assert drafts.find(Path("3.yaml")) is None
    assert drafts.find(Path("4.yaml"))


@pytest.mark.parametrize("step", range(6))
def test_a_fault_leaves_the_draft_before_it(drafts: Drafts, step: int) -> None:
    drafts.keep(SPEECH, draft_of("one"))
    failing = Drafts(drafts.folder, FailingDisk(step, PowerCutError()))
    with pytest.raises(PowerCutError):
        failing.keep(SPEECH, draft_of("two"))
    assert kept(drafts.find(SPEECH)) == draft_of("one")


def test_a_full_disk_is_told(drafts: Drafts) -> None:
    with pytest.raises(OSError, match="Input/output error"):
        Drafts(drafts.folder, FailingDisk(3)).keep(SPEECH, draft_of("one"))


def test_a_folder_that_cannot_be_listed_holds_no_new_notes(drafts: Drafts) -> None:
    drafts.keep(None, draft_of("one"))
    assert Drafts(drafts.folder, FailingDisk(0)).find(None) is None
