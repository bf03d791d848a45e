"""A paper handed to the dialog of a desktop, on a bus of the test's own, and to desktops that fail."""

from collections.abc import Iterator
from pathlib import Path
from subprocess import Popen
from threading import Thread

import pytest

from app.adapters.print_portal import PrintPortal
from app.domain.printing import Printing
from app.domain.sheets import Sheet
from tests.print_desktop import TOKEN, Deed, PrintDesktop, print_desktop
from tests.private_bus import private_bus

SOON_S = 0.2
"""For desktops that never answer; the others have all the time they need."""


@pytest.fixture(scope="module")
def bus() -> Iterator[Popen[str]]:
    with pytest.MonkeyPatch.context() as environment, private_bus(environment) as daemon:
        yield daemon


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "speech.pdf"
    path.write_bytes(b"%PDF- a speech")
    return path


def printed(pdf: Path, portal: PrintPortal | None = None, sheet: Sheet = Sheet.A5) -> Printing:
    return (portal or PrintPortal()).print_pdf(pdf, "Ships", sheet, "x11:1a2b")


@pytest.mark.usefixtures("bus")
def test_the_desktop_shows_its_dialog_and_gets_the_paper(pdf: Path) -> None:
    with print_desktop() as desktop:
        assert printed(pdf) is Printing.SENT
    (_get, _portal), (prepare, prepared), (printing, sent) = desktop.asked
    assert (prepare, printing) == ("PreparePrint", "Print")
    assert prepared[:2] == sent[:2] == ("x11:1a2b", "Ships")
    assert sent[3] == {"token": ("u", TOKEN)}
    assert desktop.printed == b"%PDF- a speech"


@pytest.mark.usefixtures("bus")
@pytest.mark.parametrize(
    ("sheet", "name", "width_mm"),
    [(Sheet.A5, "iso_a5_148x210mm", 148.0), (Sheet.LETTER, "na_letter_8.5x11in", 215.9)],
    ids=["A5", "letter"],
)
def test_the_dialog_begins_with_the_sheet_that_was_chosen(pdf: Path, sheet: Sheet, name: str, width_mm: float) -> None:
    with print_desktop() as desktop:
        printed(pdf, sheet=sheet)
    setup = desktop.asked[1][1][3]
    assert isinstance(setup, dict)
    assert (setup["Name"], setup["Width"]) == (("s", name), ("d", width_mm))


@pytest.mark.usefixtures("bus")
@pytest.mark.parametrize("method", ["PreparePrint", "Print"])
@pytest.mark.parametrize(
    ("deed", "comes_to"),
    [
        (Deed.CANCEL, Printing.LEFT),
        (Deed.REFUSE, Printing.FAILED),
        (Deed.DIE, Printing.FAILED),
        (Deed.SPEAK_STRANGELY, Printing.FAILED),
        (Deed.AGREE_AT_ONCE, Printing.SENT),
    ],
)
def test_whatever_the_desktop_does_is_told(pdf: Path, method: str, deed: Deed, comes_to: Printing) -> None:
    with print_desktop(**{method: deed}):
        assert printed(pdf) is comes_to


@pytest.mark.usefixtures("bus")
@pytest.mark.parametrize(
    ("method", "comes_to"),
    [("PreparePrint", Printing.LEFT), ("Print", Printing.FAILED)],
    ids=["the window of the dialog is closed", "the printing ends"],
)
def test_an_end_without_a_reason_is_the_person_until_there_is_something_to_print(
    pdf: Path, method: str, comes_to: Printing
) -> None:
    with print_desktop(**{method: Deed.END}):
        assert printed(pdf) is comes_to


@pytest.mark.usefixtures("bus")
def test_without_a_token_nothing_is_printed(pdf: Path) -> None:
    with print_desktop(PreparePrint=Deed.FORGET_TOKEN) as desktop:
        assert printed(pdf) is Printing.FAILED
    assert desktop.printed == b""


@pytest.mark.usefixtures("bus")
def test_a_desktop_that_never_answers_is_not_waited_for(pdf: Path) -> None:
    with print_desktop(PreparePrint=Deed.BE_SILENT):
        assert printed(pdf, PrintPortal(SOON_S)) is Printing.FAILED
    with print_desktop(Get=Deed.BE_SILENT):
        assert printed(pdf, PrintPortal(SOON_S)) is Printing.NO_DIALOG


@pytest.mark.usefixtures("bus")
def test_a_portal_that_does_not_print_is_no_dialog(pdf: Path) -> None:
    with print_desktop(Get=Deed.REFUSE):
        assert printed(pdf) is Printing.NO_DIALOG


@pytest.mark.usefixtures("bus")
def test_a_bus_without_a_portal_is_no_dialog(pdf: Path) -> None:
    assert printed(pdf) is Printing.NO_DIALOG


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/at/all", "carrier-pigeon:"])
def test_without_a_bus_there_is_no_dialog(pdf: Path, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert printed(pdf) is Printing.NO_DIALOG


@pytest.mark.usefixtures("bus")
def test_a_paper_that_is_gone_is_not_printed(pdf: Path) -> None:
    with print_desktop():
        assert printed(pdf.with_name("gone.pdf")) is Printing.FAILED


def printing_until_shown(pdf: Path, portal: PrintPortal, desktop: PrintDesktop, come_to: list[Printing]) -> Thread:
    waiting = Thread(target=lambda: come_to.append(printed(pdf, portal)))
    waiting.start()
    assert desktop.shown.wait(60)
    return waiting


@pytest.mark.usefixtures("bus")
def test_who_gives_up_waits_no_more_for_a_person_in_thought(pdf: Path) -> None:
    portal, come_to = PrintPortal(), list[Printing]()
    portal.give_up()
    with print_desktop(PreparePrint=Deed.SHOW) as desktop:
        assert printed(pdf, portal) is Printing.NO_DIALOG
        portal = PrintPortal()
        waiting = printing_until_shown(pdf, portal, desktop, come_to)
        portal.give_up()
        waiting.join()
    assert come_to == [Printing.LEFT]
    portal.give_up()


def test_a_bus_that_dies_takes_the_dialog_with_it(pdf: Path) -> None:
    come_to: list[Printing] = []
    with pytest.MonkeyPatch.context() as environment, private_bus(environment) as daemon:
        desktop = PrintDesktop(PreparePrint=Deed.SHOW)
        waiting = printing_until_shown(pdf, PrintPortal(), desktop, come_to)
        daemon.kill()
        waiting.join()
    assert come_to == [Printing.FAILED]
