"""A document that is named where notes are expected is looked through at the desk."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from app.opening import OpeningRequest
from tests.fakes import FakeClock
from tests.ui.started import Starter, desk_of, said
from ui.rostrum import Rostrum

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "speech.md"
    path.write_text("# Harbour\n\n## Ships\n\n- We count them.\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("rehearse", [False, True])
def test_a_document_is_looked_through_at_the_desk_before_it_goes_to_the_stage(
    start: Starter, document: Path, *, rehearse: bool
) -> None:
    rostrum = start(OpeningRequest(document, deliver=not rehearse, rehearse=rehearse))
    assert imported(rostrum) == "speech.md"
    assert said(rostrum).startswith("Look the document through")
    assert rostrum.session.speech is None


def test_a_document_that_a_visitor_brings_is_looked_through(start: Starter, ours: Path, document: Path) -> None:
    rostrum = start(OpeningRequest(ours))
    rostrum.arrival.receive(OpeningRequest(document, deliver=True))
    assert imported(rostrum) == "speech.md"


def test_on_the_stage_a_document_leads_to_the_desk_unless_something_is_being_said(
    start: Starter, clock: FakeClock, ours: Path, document: Path
) -> None:
    rostrum = start(OpeningRequest(ours, deliver=True))
    rostrum.session.run_or_pause()
    clock.pass_s(0.2)
    rostrum.stage.models.page.open(QUrl.fromLocalFile(str(document)))
    assert said(rostrum) == "Your speech is running. Pause it to open other notes."
    rostrum.arrival.receive(OpeningRequest(document))
    assert rostrum.session.speech is not None
    rostrum.session.pause()
    rostrum.stage.models.page.open(QUrl.fromLocalFile(str(document)))
    assert imported(rostrum) == "speech.md"
    assert rostrum.stage.window is not None
    assert not rostrum.stage.window.isVisible()


def imported(rostrum: Rostrum) -> str:
    """The document that is being looked through at the desk."""
    desk = desk_of(rostrum)
    assert desk.window is not None
    assert desk.window.isVisible()
    view = desk.models.imported
    assert view.property("stage") != "closed"
    return str(view.property("name"))
