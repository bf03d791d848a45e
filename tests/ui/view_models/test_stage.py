"""Whatever changes round it, the word at the reading line stays there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.adjusting import adjusted
from app.domain.commands import Command
from app.domain.notes import Notes, Point, Section
from app.domain.plan import Plan, plan
from app.domain.script import BlockKind
from app.domain.settings import Motion, Settings
from tests.speeches import NO_RESTS, notes_of, paces, part, plans, ten_seconds_each, words
from tests.ui.opened_stage import ViewModels, view_models
from tests.ui.texts import FAMILIES
from ui.view_models.stage import StageViewModel

SAME_PX = 1e-6

Change = Callable[[ViewModels], None]

LOOKS = [
    Command.LARGER,
    Command.SMALLER,
    Command.WIDER,
    Command.NARROWER,
    Command.MORE_LINE_HEIGHT,
    Command.LESS_LINE_HEIGHT,
    Command.READING_LINE_UP,
    Command.READING_LINE_DOWN,
    Command.MIRROR,
    Command.THEME,
    Command.NAVIGATOR,
    Command.COUNTDOWN_SIZE,
]


def look(command: Command) -> Change:
    return lambda models: change_to(models, adjusted(models.session.settings, command))


def family(name: str) -> Change:
    return lambda models: change_to(models, Settings(motion=models.session.settings.motion, font=name))


def room(width_px: float, height_px: float) -> Change:
    return lambda models: models.stage.lay_out(width_px, height_px)


def change_to(models: ViewModels, chosen: Settings | None) -> None:
    assert chosen is not None
    models.session.change_settings(chosen)


sides = st.floats(200, 4000)
changes = st.lists(
    st.one_of(
        st.sampled_from([look(command) for command in LOOKS]),
        st.sampled_from([family(name) for name in FAMILIES]),
        st.builds(room, sides, sides),
    ),
    min_size=1,
    max_size=6,
)
wordy = st.builds(Point, say=st.lists(words, min_size=1, max_size=80).map(" ".join))
speeches = st.one_of(plans, st.builds(plan, notes_of(wordy), paces)).filter(lambda speech: speech.total_s > 0)
motions = st.sampled_from(Motion)
shares = st.floats(0, 1)


@contextmanager
def laid_out(speech: Plan, motion: Motion = Motion.FLOWING) -> Iterator[ViewModels]:
    """The view models of a speech on a stage of 900 × 700, without a window."""
    models = view_models(Settings(motion=motion))
    models.session.open(speech, 300.0)
    models.stage.lay_out(900.0, 700.0)
    yield models
    models.let_go()


def y_at_reading_line(stage: StageViewModel) -> float:
    return stage._path.y_at(stage._place_s())


def word_at_reading_line_s(stage: StageViewModel) -> float:
    return stage._flowing.time_at(y_at_reading_line(stage))


@settings(max_examples=60)
@given(speech=speeches, motion=motions, share=shares, running=st.booleans(), changed=changes)
def test_the_word_at_the_reading_line_outlasts_any_change_of_looks(
    speech: Plan, motion: Motion, share: float, changed: list[Change], *, running: bool
) -> None:
    with laid_out(speech, motion) as models:
        models.session.move_to(share * speech.total_s / 2)
        models.session.run_or_pause()
        models.clock.pass_s(share * speech.total_s / 3)
        if not running:
            models.session.pause()
        word_s = word_at_reading_line_s(models.stage)
        for change in changed:
            change(models)
            assert word_at_reading_line_s(models.stage) == pytest.approx(word_s, abs=1e-4)
            assert models.session.speech is not None
            assert models.session.speech.transport.running == running


@given(speeches, shares, shares)
def test_flowing_text_has_the_word_due_at_the_reading_line(speech: Plan, start: float, run: float) -> None:
    with laid_out(speech) as models:
        models.session.move_to(start * speech.total_s)
        models.session.run_or_pause()
        models.clock.pass_s(run * speech.total_s)
        place_s = min((start + run) * speech.total_s, speech.total_s)
        assert y_at_reading_line(models.stage) == pytest.approx(models.stage._flowing.y_at(place_s), abs=1e-4)


moves: st.SearchStrategy[list[Change]] = st.lists(
    st.one_of(
        shares.map(lambda share: lambda models: models.session.jump_to_place(share * 60)),
        st.floats(-500, 500).map(lambda by_px: lambda models: models.stage.drag(by_px)),
        st.builds(room, sides, sides),
        st.sampled_from([look(command) for command in LOOKS]),
        st.floats(0, 20).map(lambda seconds: lambda models: models.clock.pass_s(seconds)),
        st.sampled_from([lambda models: models.session.quicken(5.0)]),
    ),
    max_size=8,
)


@settings(max_examples=60)
@given(speeches, moves)
def test_steady_text_keeps_one_speed_to_the_same_end(speech: Plan, moved: list[Change]) -> None:
    with laid_out(speech, Motion.STEADY) as models:
        models.session.run_or_pause()
        for move in moved:
            move(models)
        stage = models.stage
        left_s = stage._flowing.times_s[-1] - stage._place_s()
        instants = [stage._place_s() + left_s * step / 10 for step in range(11)] if left_s > 0.01 else []
        ys = [stage._path.y_at(place_s) for place_s in instants]
        steps = [late - early for early, late in pairwise(ys)]
        assert steps == pytest.approx([sum(steps) / 10] * len(steps), abs=1e-6 * max(1.0, *ys, 1.0))
        assert not ys or ys[-1] == pytest.approx(stage._flowing.ys[-1], abs=1e-6)


@settings(max_examples=60)
@given(speeches, motions, shares, st.lists(st.floats(-80, 80), max_size=12))
def test_a_drag_moves_the_text_with_the_pointer(speech: Plan, motion: Motion, share: float, pulls: list[float]) -> None:
    with laid_out(speech, motion) as models:
        models.session.move_to(share * speech.total_s)
        stage = models.stage
        for by_px in pulls:
            wanted = y_at_reading_line(stage) - by_px
            stage.drag(by_px)
            least, most = stage._flowing.ys[0], stage._flowing.ys[-1]
            assert y_at_reading_line(stage) == pytest.approx(min(max(wanted, least), most), abs=0.02)


def test_nothing_is_laid_out_before_there_is_a_speech_and_room_for_it() -> None:
    models = view_models(Settings())
    stage = models.stage
    stage.lay_out(900.0, 700.0)
    stage.nudge_lines(3.0)
    models.session.change_settings(Settings(text_size=2.0))
    names = ("blocks", "fonts", "line_px", "column_px", "pool", "right_to_left")
    assert [stage.property(name) for name in names] == [[], {}, 0.0, 0.0, 0, False]
    assert stage.property("path") == [[0.0], [0.0], [0.0]]
    models.let_go()


def test_a_stage_without_a_size_waits_for_one() -> None:
    models = view_models(Settings())
    models.session.open(ten_seconds_each(One=1), None)
    models.stage.lay_out(900.0, 0.0)
    assert models.stage.property("blocks") == []
    models.stage.lay_out(900.0, 700.0)
    assert [block["text"] for block in models.stage.property("blocks")] == [
        "Round figures",
        "One",
        "one two three four five",
    ]
    models.let_go()


def test_a_block_belongs_to_its_point_and_a_heading_to_the_first_of_its_section() -> None:
    inner = Section("Inner", points=(Point("c", cue="look up"), Point("d")))
    notes = Notes(
        "T", (Section("One", points=(Point("a"), Point("b"))), Section("Two", sections=(inner,))), subtitle="S"
    )
    with laid_out(plan(notes, NO_RESTS)) as models:
        blocks = models.stage.property("blocks")
    assert [(block["kind"], block["order"]) for block in blocks] == [
        ("title", -1),
        ("subtitle", -1),
        ("heading", 0),
        ("point", 0),
        ("point", 1),
        ("heading", 2),
        ("subheading", 2),
        ("cue", 2),
        ("point", 2),
        ("point", 3),
    ]


def test_blocks_stand_under_each_other_without_touching() -> None:
    with laid_out(ten_seconds_each(One=3, Two=2)) as models:
        blocks = models.stage.property("blocks")
        assert set(models.stage.property("fonts")) == set(BlockKind)
    gaps = [below["top"] - above["top"] - above["height"] for above, below in pairwise(blocks)]
    assert min(gaps) > 0


@pytest.mark.parametrize(("language", "from_the_right"), [("en", False), ("ar", True), ("he-IL", True), ("", False)])
def test_numbers_hang_at_the_side_where_lines_begin(language: str, *, from_the_right: bool) -> None:
    notes = Notes("T", (Section("One", points=(Point("a"),)),), language=language)
    with laid_out(plan(notes, NO_RESTS)) as models:
        margin_px = models.stage.property("margin_px")
        assert models.stage.property("right_to_left") == from_the_right
        assert models.stage.property("column_x") == (0.0 if from_the_right else margin_px)
        assert models.stage.property("column_px") + margin_px == 900.0


def test_the_leg_tells_where_the_text_is_and_how_fast_it_moves() -> None:
    with laid_out(ten_seconds_each(One=3)) as models:
        models.session.move_to(7.0)
        assert models.stage.property("leg") == [1000.0, 7.0, 0.0, 30.0]
        models.clock.pass_s(5.0)
        models.session.run_or_pause()
        assert models.stage.property("leg") == [1005.0, 7.0, 1.0, 30.0]
        assert models.stage.property("running") is True
        assert models.stage.clock_s() == 1005.0


def test_the_point_due_follows_the_clock() -> None:
    with laid_out(ten_seconds_each(One=3)) as models:
        models.session.run_or_pause()
        due = []
        for _ in range(4):
            models.instant.look()
            due.append(models.stage.property("due_point"))
            models.clock.pass_s(10.0)
    assert due == [0, 1, 2, 2]


def test_the_wheel_moves_whole_lines() -> None:
    with laid_out(ten_seconds_each(One=9)) as models:
        models.session.move_to(45.0)
        before = y_at_reading_line(models.stage)
        models.stage.nudge_lines(-2.0)
        assert y_at_reading_line(models.stage) - before == pytest.approx(2 * models.stage.property("line_px"), abs=0.01)


def test_another_speech_begins_at_its_beginning() -> None:
    with laid_out(ten_seconds_each(One=9)) as models:
        models.session.move_to(45.0)
        models.session.open(ten_seconds_each(Two=9), 300.0)
        assert word_at_reading_line_s(models.stage) == 0.0


def test_a_speech_opened_again_begins_at_its_beginning() -> None:
    speech = plan(Notes("T", (part("One"), part("Two"))), NO_RESTS)
    for motion in Motion:
        with laid_out(speech, motion) as models:
            models.session.move_to(15.0)
            models.session.open(speech, 300.0)
            assert word_at_reading_line_s(models.stage) == 0.0


@pytest.mark.parametrize("motion", Motion)
def test_another_motion_goes_on_from_where_the_speech_is(motion: Motion) -> None:
    speech = plan(Notes("T", (Section("One", points=(Point("a " * 40), Point("b", seconds=30.0))),)), NO_RESTS)
    with laid_out(speech, motion) as models:
        models.session.run_or_pause()
        models.clock.pass_s(13.0)
        place_s = models.stage._place_s()
        change_to(models, adjusted(models.session.settings, Command.MOTION))
        assert y_at_reading_line(models.stage) == pytest.approx(models.stage._flowing.y_at(place_s), abs=1e-6)
