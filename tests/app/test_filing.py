from pathlib import Path

import pytest

from app.adapters.drafts import Drafts
from app.adapters.notes_file import NotesFile
from app.desk import Desk
from app.domain.deeds import Deed
from app.domain.entry import Field
from app.domain.notes_on_file import Conflict, NotesOnFile, NotSaved, Saved, Unreadable
from app.domain.outline import HEAD
from app.filing import Filing
from app.formats.yaml_notes import YamlNotes
from tests.fakes import FailingDisk, FakeClock

OLD = b"# mine\ntitle: T\nsections:\n  - title: A\n    points: [a]\n"
THEIRS = b"title: Theirs\nsections:\n  - title: A\n    points: [b]\n"
LIMITED = OLD.replace(b"sections:", b"limit: 3:00\nsections:")


class Place:
    """A folder with one speech, and a desk to which the same drafts come back."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "speech.yaml"
        self.path.write_bytes(OLD)
        self.drafts_folder = folder / "drafts"
        self.restart()

    def restart(self) -> None:
        """Another run of the program."""
        self.desk = Desk(FakeClock())
        self.filing = Filing(self.desk, NotesFile(YamlNotes()), Drafts(self.drafts_folder))
        self.told = 0
        self.desk.subscribe(self.count)

    def count(self) -> None:
        self.told += 1

    def edit(self, limit: str = "3:00") -> None:
        self.desk.rest()
        assert self.desk.enter(HEAD, Field.LIMIT, limit) is None

    def limit_s(self) -> float | None:
        return self.desk.outline.head.limit_s


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = Place(tmp_path)
    place.filing.open(place.path)
    return place


def test_a_file_is_opened_with_nothing_unsaved(place: Place) -> None:
    assert (place.filing.path, place.desk.unsaved, place.desk.outline.head.title, place.told) == (
        place.path,
        False,
        "T",
        1,
    )


def test_a_file_with_problems_is_opened_with_its_problems(place: Place) -> None:
    place.path.write_bytes(OLD + b"    pionts: [c]\n")
    found = place.filing.open(place.path)
    assert isinstance(found.on_file, NotesOnFile)
    assert [(slip.row, slip.sentence) for slip in place.desk.slips] == [(2, "There is no key 'pionts' here")]


def test_what_is_no_file_of_notes_leaves_the_desk_as_it_is(place: Place) -> None:
    picture = place.path.with_name("picture.yaml")
    picture.write_bytes(b"\x89PNG")
    found = place.filing.open(picture)
    assert isinstance(found.on_file, Unreadable)
    assert found.on_file.content == b"\x89PNG"
    assert (place.filing.path, place.told) == (place.path, 1)


def test_what_is_saved_stands_in_the_file(place: Place) -> None:
    place.edit()
    assert place.desk.unsaved
    assert isinstance(place.filing.save(), Saved)
    assert (place.path.read_bytes(), place.desk.unsaved) == (LIMITED, False)
    place.edit("4:00")
    assert isinstance(place.filing.save(), Saved)
    assert place.path.read_bytes() == LIMITED.replace(b"3:00", b"4:00")


def test_after_saving_everything_can_still_be_undone(place: Place) -> None:
    place.edit()
    place.filing.save()
    place.desk.undo()
    assert place.desk.unsaved
    place.filing.save()
    assert place.path.read_bytes() == OLD


def test_what_is_typed_while_it_is_saved_is_unsaved(place: Place) -> None:
    place.edit()
    request = place.filing.save_request()
    assert request
    place.edit("4:00")
    answer = NotesFile(YamlNotes()).save(request.path, request.outline.notes(), request.expected, request.layout)
    place.filing.saved(request, answer)
    assert (place.path.read_bytes(), place.desk.unsaved, place.limit_s()) == (LIMITED, True, 240.0)
    place.filing.save()
    assert not place.desk.unsaved


def test_a_new_section_gets_its_name_for_records_when_it_is_saved(place: Place) -> None:
    place.filing.new()
    place.filing.save_as(place.path.with_name("new.yaml"))
    assert [section.id for section in place.desk.outline.notes().sections] == ["opening", "closing"]
    assert not place.desk.unsaved


def test_new_notes_have_no_file_until_they_get_one(place: Place) -> None:
    place.filing.new()
    assert (place.filing.path, place.filing.save_request()) == (None, None)
    assert isinstance(place.filing.save(), NotSaved)
    assert isinstance(place.filing.save_over(Conflict(None)), NotSaved)
    assert place.filing.revert() is None


def test_saving_under_another_name_takes_the_layout_along(place: Place) -> None:
    place.edit()
    other = place.path.with_name("other.yaml")
    assert isinstance(place.filing.save_as(other), Saved)
    assert (other.read_bytes(), place.path.read_bytes(), place.filing.path) == (LIMITED, OLD, other)


def test_another_file_is_overwritten_only_when_asked_to(place: Place) -> None:
    other = place.path.with_name("other.yaml")
    other.write_bytes(b"%PDF")
    assert isinstance(place.filing.save_as(other), Conflict)
    assert (other.read_bytes(), place.filing.path) == (b"%PDF", place.path)
    assert isinstance(place.filing.save_as(other, replacing=True), Saved)
    assert other.read_bytes() == OLD


def test_what_another_program_wrote_is_shown_and_one_of_the_two_is_chosen(place: Place) -> None:
    place.edit()
    place.path.write_bytes(THEIRS)
    conflict = place.filing.save()
    assert isinstance(conflict, Conflict)
    assert isinstance(conflict.theirs, NotesOnFile)
    assert (place.path.read_bytes(), place.limit_s(), place.desk.unsaved) == (THEIRS, 180.0, True)
    place.filing.take_theirs(conflict.theirs)
    assert (place.desk.outline.head.title, place.desk.unsaved, place.desk.undo_deed) == (
        "Theirs",
        False,
        Deed.TAKE_FILE,
    )
    place.desk.undo()
    assert (place.desk.outline.head.title, place.limit_s()) == ("T", 180.0)
    assert isinstance(place.filing.save(), Saved)
    assert place.path.read_bytes().startswith(b"title: T\nlimit: 3:00\nsections:\n  - title: A\n")


@pytest.mark.parametrize("theirs", [THEIRS, b"%PDF"])
def test_ours_is_saved_over_theirs_when_it_was_seen(place: Place, theirs: bytes) -> None:
    place.edit()
    place.path.write_bytes(theirs)
    conflict = place.filing.save()
    assert isinstance(conflict, Conflict)
    saved = place.filing.save_over(conflict)
    assert isinstance(saved, Saved)
    assert place.path.read_bytes().startswith(b"title: T\n")
    if saved.kept_as:
        assert place.path.with_name(saved.kept_as).read_bytes() == theirs


def test_a_file_that_is_gone_is_made_again_when_asked_to(place: Place) -> None:
    place.path.unlink()
    conflict = place.filing.save()
    assert conflict == Conflict(None)
    assert isinstance(conflict, Conflict)
    assert isinstance(place.filing.save_over(conflict), Saved)
    assert place.path.read_bytes() == OLD


def test_back_to_the_file_is_a_step_that_can_be_undone(place: Place) -> None:
    place.edit()
    assert place.filing.revert() is None
    assert (place.limit_s(), place.desk.unsaved) == (None, False)
    place.desk.undo()
    assert place.limit_s() == 180.0
    place.path.unlink()
    assert isinstance(place.filing.revert(), Unreadable)


def test_back_to_a_file_that_says_the_same_changes_nothing(place: Place) -> None:
    place.filing.revert()
    assert place.desk.undo_deed is None


def test_unsaved_work_is_told_of_at_the_next_start_and_taken_up_with_all_its_steps(place: Place) -> None:
    place.edit()
    place.filing.keep_draft()
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
    assert isinstance(place.filing.save(), Saved)
    assert place.path.read_bytes() == LIMITED


def test_unsaved_work_can_be_let_go(place: Place) -> None:
    place.edit()
    place.filing.keep_draft()
    place.restart()
    place.filing.open(place.path)
    place.filing.drop_draft()
    place.restart()
    assert place.filing.open(place.path).unsaved is None


def test_what_was_saved_can_be_undone_after_the_next_start(place: Place) -> None:
    place.edit()
    place.filing.save()
    place.filing.keep_draft()
    place.restart()
    assert place.filing.open(place.path).unsaved is None
    assert place.desk.undo_deed is Deed.LIMIT
    place.desk.undo()
    assert (place.limit_s(), place.desk.unsaved) == (None, True)


def test_what_was_saved_before_another_program_wrote_is_past(place: Place) -> None:
    place.edit()
    place.filing.save()
    place.filing.keep_draft()
    place.path.write_bytes(THEIRS)
    place.restart()
    assert place.filing.open(place.path).unsaved is None
    assert place.desk.undo_deed is None


def test_unsaved_work_on_a_file_that_another_program_wrote_ends_in_a_choice(place: Place) -> None:
    place.edit()
    place.filing.keep_draft()
    place.path.write_bytes(THEIRS)
    place.restart()
    found = place.filing.open(place.path)
    assert found.unsaved
    assert place.desk.outline.head.title == "Theirs"
    place.filing.take_up(found.unsaved, place.path)
    assert (place.desk.outline.head.title, place.desk.unsaved, place.desk.slips) == ("T", True, ())
    assert isinstance(place.filing.save(), Conflict)
    assert place.path.read_bytes() == THEIRS


def test_unsaved_work_on_a_file_that_is_gone_is_told_of(place: Place) -> None:
    place.edit()
    place.filing.keep_draft()
    place.path.unlink()
    place.restart()
    found = place.filing.open(place.path)
    assert isinstance(found.on_file, Unreadable)
    assert found.unsaved
    place.filing.take_up(found.unsaved, place.path)
    conflict = place.filing.save()
    assert isinstance(conflict, Conflict)
    assert isinstance(place.filing.save_over(conflict), Saved)
    assert place.path.read_bytes() == LIMITED


def test_without_unsaved_work_a_file_that_is_gone_is_just_gone(place: Place) -> None:
    place.edit()
    place.filing.save()
    place.filing.keep_draft()
    place.path.unlink()
    place.restart()
    assert place.filing.open(place.path).unsaved is None


def test_work_that_is_in_the_file_by_now_is_not_told_of(place: Place) -> None:
    place.edit()
    place.filing.keep_draft()
    place.path.write_bytes(LIMITED)
    place.restart()
    assert place.filing.open(place.path).unsaved is None


def test_new_notes_outlast_the_program_and_lose_their_draft_with_a_name(place: Place) -> None:
    place.filing.new()
    place.edit()
    place.filing.keep_draft()
    place.restart()
    draft = place.filing.unsaved_new_notes()
    assert draft
    place.filing.take_up(draft, None)
    assert (place.filing.path, place.limit_s(), place.desk.unsaved) == (None, 180.0, True)
    assert isinstance(place.filing.save_as(place.path.with_name("new.yaml")), Saved)
    place.restart()
    assert place.filing.unsaved_new_notes() is None


def test_a_draft_that_cannot_be_kept_is_told(place: Place) -> None:
    filing = Filing(place.desk, NotesFile(YamlNotes()), Drafts(place.drafts_folder, FailingDisk(0)))
    with pytest.raises(OSError, match="Input/output error"):
        filing.keep_draft()


def test_only_work_is_worth_keeping(place: Place) -> None:
    assert not place.desk.work.draft.worth_keeping
    place.edit()
    assert place.desk.work.draft.worth_keeping
    place.desk.undo()
    assert not place.desk.unsaved
    assert place.desk.work.draft.worth_keeping
