from pathlib import Path

import pytest

from app.adapters.drafts import Drafts
from app.adapters.notes_file import NotesFile
from app.domain.deeds import Deed
from app.domain.notes_on_file import Conflict, Saved, Unreadable
from app.filing import Filing
from app.formats.yaml_notes import YamlNotes
from tests.desk_place import LIMITED, THEIRS, Place
from tests.fakes import FailingDisk


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = Place(tmp_path)
    place.filing.open(place.path)
    return place


def test_unsaved_work_is_told_of_at_the_next_start_and_taken_up_with_all_its_steps(place: Place) -> None:
    place.edit()
    place.filing.keeping()()
    place.restart()
    found = place.filing.open(place.path)
    assert (place.limit_s(), place.desk.unsaved) == (None, False)
    assert found.unsaved
    assert found.unsaved.kept_at_s
    place.filing.take_up(found.unsaved, place.path)
    assert (place.limit_s(), place.desk.unsaved) == (180.0, True)
    place.desk.undo()
    assert not place.desk.unsaved
    place.desk.redo()
    assert isinstance(place.save(), Saved)
    assert place.path.read_bytes() == LIMITED


def test_unsaved_work_can_be_let_go(place: Place) -> None:
    place.edit()
    place.filing.keeping()()
    place.restart()
    place.filing.open(place.path)
    place.filing.dropping(place.path)()
    place.restart()
    assert place.filing.open(place.path).unsaved is None


def test_what_was_saved_can_be_undone_after_the_next_start(place: Place) -> None:
    place.edit()
    place.save()
    place.filing.keeping()()
    place.restart()
    assert place.filing.open(place.path).unsaved is None
    assert place.desk.undo_deed is Deed.LIMIT
    place.desk.undo()
    assert (place.limit_s(), place.desk.unsaved) == (None, True)


def test_what_was_saved_before_another_program_wrote_is_past(place: Place) -> None:
    place.edit()
    place.save()
    place.filing.keeping()()
    place.path.write_bytes(THEIRS)
    place.restart()
    assert place.filing.open(place.path).unsaved is None
    assert place.desk.undo_deed is None


def test_unsaved_work_on_a_file_that_another_program_wrote_ends_in_a_choice(place: Place) -> None:
    place.edit()
    place.filing.keeping()()
    place.path.write_bytes(THEIRS)
    place.restart()
    found = place.filing.open(place.path)
    assert found.unsaved
    assert place.desk.outline.head.title == "Theirs"
    place.filing.take_up(found.unsaved, place.path)
    assert (place.desk.outline.head.title, place.desk.unsaved, place.desk.slips) == ("T", True, ())
    assert isinstance(place.save(), Conflict)
    assert place.path.read_bytes() == THEIRS


def test_unsaved_work_on_a_file_that_is_gone_is_told_of(place: Place) -> None:
    place.edit()
    place.filing.keeping()()
    place.path.unlink()
    place.restart()
    found = place.filing.open(place.path)
    assert isinstance(found.on_file, Unreadable)
    assert found.unsaved
    place.filing.take_up(found.unsaved, place.path)
    conflict = place.save()
    assert isinstance(conflict, Conflict)
    assert isinstance(place.save(place.over(conflict)), Saved)
    assert place.path.read_bytes() == LIMITED


def test_without_unsaved_work_a_file_that_is_gone_is_just_gone(place: Place) -> None:
    place.edit()
    place.save()
    place.filing.keeping()()
    place.path.unlink()
    place.restart()
    assert place.filing.open(place.path).unsaved is None


def test_work_that_is_in_the_file_by_now_is_not_told_of(place: Place) -> None:
    place.edit()
    place.filing.keeping()()
    place.path.write_bytes(LIMITED)
    place.restart()
    assert place.filing.open(place.path).unsaved is None


def test_new_notes_outlast_the_program_and_lose_their_draft_with_a_name(place: Place) -> None:
    place.filing.new()
    place.edit()
    place.filing.keeping()()
    place.restart()
    draft = place.filing.unsaved_new_notes()
    assert draft
    place.filing.take_up(draft, None)
    assert (place.filing.path, place.limit_s(), place.desk.unsaved) == (None, 180.0, True)
    assert isinstance(place.save_as("new.yaml"), Saved)
    place.filing.dropping(None)()
    place.restart()
    assert place.filing.unsaved_new_notes() is None


def test_each_new_notes_have_a_draft_of_their_own(place: Place) -> None:
    for limit in ("1:00", "2:00"):
        place.filing.new()
        place.edit(limit)
        place.filing.keeping()()
    limits = []
    for _ in range(2):
        place.restart()
        draft = place.filing.unsaved_new_notes()
        assert draft
        limits.append(draft.history.present.head.limit_s)
        place.filing.dropping(None)()
    assert sorted(limits, key=str) == [120.0, 60.0]


def test_a_draft_that_cannot_be_kept_is_told(place: Place) -> None:
    filing = Filing(place.desk, NotesFile(YamlNotes()), Drafts(place.drafts_folder, FailingDisk(0)))
    with pytest.raises(OSError, match="Input/output error"):
        filing.keeping()()


def test_only_work_is_worth_keeping(place: Place) -> None:
    assert not place.desk.work.draft.worth_keeping
    place.edit()
    assert place.desk.work.draft.worth_keeping
    place.desk.undo()
    assert not place.desk.unsaved
    assert place.desk.work.draft.worth_keeping
