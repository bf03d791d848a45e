"""Every block in sight is drawn exactly once, in its place and with its own words, wherever the text is."""

import random
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from app.domain.notes import Notes, Numbering, Point, Section
from app.domain.plan import Plan, plan
from app.domain.settings import Motion, Settings
from tests.speeches import NO_RESTS, notes_of, paces, points, ten_seconds_each
from tests.ui.conftest import StageOpener
from tests.ui.opened_stage import OpenedStage, of_type, only, part_of

one_stage_for_all = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])

sizes = st.sampled_from([(640, 400), (1024, 600), (1366, 768), (1920, 1080), (3840, 2160), (900, 2000)])
looks = st.builds(
    Settings,
    text_size=st.sampled_from([0.4, 1.0, 3.0]),
    line_height=st.sampled_from([1.1, 1.5, 2.5]),
    column_width=st.sampled_from([0.3, 1.0]),
    reading_line=st.sampled_from([0.15, 0.42, 0.8]),
    motion=st.sampled_from(Motion),
    navigator=st.booleans(),
)


def script_of(stage: OpenedStage) -> QQuickItem:
    return only(stage.root, "Script")


def drawn(stage: OpenedStage) -> dict[int, QRectF]:
    """Where the pool draws which block, in px of the script item; fails when two draw the same."""
    script = script_of(stage)
    found: dict[int, QRectF] = {}
    for slot in of_type(script, "ScriptBlock"):
        if slot.isVisible() and slot.property("content") is not None:
            block = slot.property("block")
            assert block not in found, f"block {block} is drawn twice"
            found[block] = slot.mapRectToItem(script, QRectF(0, 0, slot.width(), slot.height()))
            check_words(slot, stage.models.stage.property("blocks")[block])
    return found


def check_words(slot: QQuickItem, block: dict[str, Any]) -> None:
    number, words = slot.childItems()
    assert (number.property("text"), words.property("text")) == (block["number"], block["text"])


def in_sight(stage: OpenedStage) -> dict[int, float]:
    """The blocks that touch the script item, and the y at which each must stand in it."""
    script = script_of(stage)
    above = script.property("readingY") - part_of(script, "ScrollClock").property("y")
    blocks = enumerate(stage.models.stage.property("blocks"))
    tops = {index: (block["top"] + above, block["height"]) for index, block in blocks}
    return {index: top for index, (top, height) in tops.items() if top < script.height() and top + height > 0}


def check_all_in_sight(stage: OpenedStage) -> None:
    shown, expected = drawn(stage), in_sight(stage)
    assert expected.keys() <= shown.keys(), f"missing: {expected.keys() - shown.keys()}"
    assert {block: shown[block].y() for block in expected} == pytest.approx(expected, abs=1e-3)


@one_stage_for_all
@given(
    speech=st.builds(plan, notes_of(points), paces),
    chosen=looks,
    size=sizes,
    shares=st.lists(st.floats(0, 1), min_size=1, max_size=5),
)
def test_every_block_in_sight_is_drawn_once(
    stage: OpenedStage, speech: Plan, chosen: Settings, size: tuple[int, int], shares: list[float]
) -> None:
    stage.session.open(speech, 300.0)
    for share in shares:
        stage.session.move_to(share * speech.total_s)
        check_all_in_sight(stage)
    stage.session.change_settings(chosen)
    check_all_in_sight(stage)
    stage.resize_at_once(*size)
    check_all_in_sight(stage)
    stage.models.stage.drag(-shares[0] * 900)
    check_all_in_sight(stage)


def ten_thousand_words() -> Plan:
    chance = random.Random(1)  # noqa: S311 - a speech, not a secret
    vocabulary = [
        "migration",
        "the",
        "of",
        "and",
        "cooperation",
        "international",
        "framework",
        "rights",
        "a",
        "to",
        "in",
        "process",
        "must",
    ]
    sections = []
    for number in range(20):
        said = [" ".join(chance.choices(vocabulary, k=chance.randint(3, 47))) for _ in range(20)]
        sections.append(Section(f"Part {number + 1}", numbering=Numbering.DECIMAL, points=tuple(map(Point, said))))
    return plan(Notes("A long one", tuple(sections)), NO_RESTS)


@pytest.mark.parametrize(
    "chosen", [Settings(), Settings(text_size=0.4, navigator=False), Settings(motion=Motion.STEADY)]
)
def test_a_long_speech_is_drawn_from_the_same_pool(on_stage: StageOpener, chosen: Settings) -> None:
    speech = ten_thousand_words()
    stage = on_stage(speech, chosen)
    chance = random.Random(2)  # noqa: S311 - the same places each time
    for _ in range(25):
        stage.session.move_to(chance.uniform(0, speech.total_s))
        check_all_in_sight(stage)
    stage.session.jump_to_last_point()
    check_all_in_sight(stage)
    stage.resize_at_once(3840, 2160)
    check_all_in_sight(stage)
    assert len(of_type(stage.root, "ScriptBlock")) < 64


def test_scrolling_on_and_back_lends_each_block_in_turn(on_stage: StageOpener) -> None:
    speech = ten_thousand_words()
    stage = on_stage(speech)
    path = stage.models.stage
    for by_px in [-137.0] * 40 + [211.0] * 30:
        path.drag(by_px)
        check_all_in_sight(stage)


def test_a_slot_keeps_its_block_while_that_is_in_sight(on_stage: StageOpener) -> None:
    """Or all texts in sight would be laid out again whenever one leaves."""
    stage = on_stage(ten_thousand_words())

    def slots() -> dict[int, QQuickItem]:
        return {slot.property("block"): slot for slot in of_type(stage.root, "ScriptBlock")}

    seen = [slots()]
    for _ in range(30):
        stage.models.stage.drag(-90.0)
        seen.append(slots())
    assert all(late[block] is early[block] for early, late in pairwise(seen) for block in early.keys() & late.keys())


def test_a_shorter_speech_leaves_nothing_of_the_one_before(on_stage: StageOpener) -> None:
    stage = on_stage(ten_thousand_words())
    stage.session.jump_to_last_point()
    stage.session.open(ten_seconds_each(One=1), 60.0)
    assert set(drawn(stage)) == {0, 1, 2}
    check_all_in_sight(stage)


def test_one_block_is_drawn_too(on_stage: StageOpener) -> None:
    stage = on_stage(plan(Notes("", (Section("Only", points=()),)), NO_RESTS), limit_s=None)
    assert set(drawn(stage)) == {0}
    check_all_in_sight(stage)


def test_an_empty_stage_draws_nothing(stage: OpenedStage) -> None:
    assert drawn(stage) == {}
