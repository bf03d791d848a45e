from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.adapters.speech_file import BLOCK_BYTES, SpeechFile, sealed, usual_folder
from app.domain import choices
from app.domain.plan import Plan
from app.domain.speech import Speech
from tests.kept_speeches import NOTES, SPEECH, at, found
from tests.speeches import ten_seconds_each, yielding_plans

OTHER = ten_seconds_each(c=2)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "speech"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_is_kept_is_found_by_the_next_program(folder: Path) -> None:
    SpeechFile(folder).keep(at(1), NOTES)
    assert found(folder) == (at(1), NOTES)


def test_the_newest_is_found(folder: Path) -> None:
    store = SpeechFile(folder)
    for seconds in range(5):
        store.keep(at(seconds), NOTES)
        assert found(folder) == (at(seconds), NOTES)


@given(yielding_plans, st.floats(0, 100))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_speech_is_read_as_it_was_written(tmp_path: Path, laid_out: Plan, seconds: float) -> None:
    speech = choices.strike(Speech.unsaid(laid_out, 60.0).run(1000.0), 1001.0, 0).jump_to(1002.0, 1.0)
    store = SpeechFile(tmp_path / "any")
    store.keep(at(seconds, speech), laid_out.notes)
    assert found(tmp_path / "any") == (at(seconds, speech), laid_out.notes)


def test_another_program_writes_over_the_older_of_the_two(folder: Path) -> None:
    SpeechFile(folder).keep(at(1), NOTES)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    SpeechFile(folder).keep(at(2), NOTES)
    after = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert before.items() <= after.items()
    assert found(folder) == (at(2), NOTES)


def test_other_notes_take_the_place_of_those_before(folder: Path) -> None:
    store = SpeechFile(folder)
    for number, (notes, speech) in enumerate([(NOTES, SPEECH), (OTHER.notes, Speech.unsaid(OTHER, None))] * 2):
        store.keep(at(number, speech), notes)
        assert found(folder) == (at(number, speech), notes)
    assert len([name for name in names(folder) if name.startswith("notes-")]) <= 2


def test_what_is_kept_is_for_its_owner_alone(folder: Path) -> None:
    SpeechFile(folder).keep(at(1), NOTES)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "speech-b").stat().st_mode & 0o777 == 0o600


def test_a_usual_state_is_one_block(folder: Path) -> None:
    store = SpeechFile(folder)
    store.keep(at(1), NOTES)
    store.keep(at(2), NOTES)
    assert [(folder / name).stat().st_size for name in ("speech-a", "speech-b")] == [BLOCK_BYTES, BLOCK_BYTES]


def test_a_shorter_state_leaves_nothing_of_a_longer_one(folder: Path) -> None:
    long = SPEECH
    for _ in range(50):
        long = long.jump_to(1001.0, 1 / 3)
    for point in range(1, 9):
        long = choices.strike(long, 1002.0, point)
    store = SpeechFile(folder)
    store.keep(at(1, long), NOTES)
    store.keep(at(2, long), NOTES)
    assert (folder / "speech-a").stat().st_size > BLOCK_BYTES
    store.keep(at(3), NOTES)
    store.keep(at(4), NOTES)
    assert (folder / "speech-a").stat().st_size == BLOCK_BYTES
    assert found(folder) == (at(4), NOTES)


def test_notes_that_somebody_took_away_are_kept_again(folder: Path) -> None:
    store = SpeechFile(folder)
    store.keep(at(1), NOTES)
    SpeechFile(folder).drop()
    store.keep(at(2), NOTES)
    assert found(folder) == (at(2), NOTES)


def test_after_an_end_as_it_should_be_nothing_is_found(folder: Path) -> None:
    store = SpeechFile(folder)
    store.keep(at(1), NOTES)
    store.drop()
    assert found(folder) is None
    assert names(folder) == []
    store.keep(at(2), NOTES)
    assert found(folder) == (at(2), NOTES)


def test_nothing_is_found_or_dropped_where_there_is_nothing(folder: Path) -> None:
    SpeechFile(folder).drop()
    assert found(folder) is None
    assert SpeechFile().folder == usual_folder()


def test_other_files_in_the_folder_are_left_alone(folder: Path) -> None:
    folder.mkdir()
    (folder / "mine.txt").write_bytes(b"")
    store = SpeechFile(folder)
    store.keep(at(1), NOTES)
    store.drop()
    assert names(folder) == ["mine.txt"]


@pytest.mark.parametrize("damage", [b"", b"\0" * BLOCK_BYTES, b"rostrum speech 1 abc\n{}", b"[" * 100_000])
def test_a_damaged_newest_gives_way_to_the_one_before(folder: Path, damage: bytes) -> None:
    store = SpeechFile(folder)
    store.keep(at(1), NOTES)
    store.keep(at(2), NOTES)
    (folder / "speech-a").write_bytes(damage)
    assert found(folder) == (at(1), NOTES)


def test_what_is_damaged_altogether_is_set_aside(folder: Path) -> None:
    folder.mkdir()
    (folder / "speech-a").write_bytes(b"not a speech")
    (folder / "speech-b").write_bytes(b"nor this")
    assert found(folder) is None
    assert names(folder) == ["speech-a.broken", "speech-b.broken"]


def test_a_speech_without_its_notes_is_not_found(folder: Path) -> None:
    SpeechFile(folder).keep(at(1), NOTES)
    notes = next(path for path in folder.iterdir() if path.name.startswith("notes-"))
    notes.write_bytes(notes.read_bytes().replace(b"Round", b"Other"))
    assert found(folder) is None


@given(st.integers(0, BLOCK_BYTES - 1), st.integers(1, 255))
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_byte_that_changes_is_noticed(tmp_path: Path, place: int, by: int) -> None:
    folder = tmp_path / "bytes"
    if not folder.exists():
        SpeechFile(folder).keep(at(1), NOTES)
        SpeechFile(folder).keep(at(2), NOTES)
    newest = folder / "speech-a"
    whole = newest.read_bytes()
    changed = bytearray(whole)
    changed[place] ^= by
    newest.write_bytes(changed)
    now = found(folder)
    newest.write_bytes(whole)
    assert now in [(at(1), NOTES), (at(2), NOTES)]


def test_a_written_shape_of_another_version_is_not_taken_for_ours(folder: Path) -> None:
    folder.mkdir()
    (folder / "speech-b").write_bytes(sealed(b'{"number":3,"notes":"notes-","speech":{"at":5}}'))
    assert found(folder) is None
