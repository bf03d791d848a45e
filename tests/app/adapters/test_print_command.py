"""Printing by the command of the system for a file."""

from pathlib import Path

from app.adapters.print_command import PrintCommand
from app.domain.printing import Printing
from app.domain.sheets import Sheet

PDF = Path("speech.pdf")


def test_a_system_with_a_command_is_asked_to_print() -> None:
    asked: list[tuple[str, str]] = []
    command = PrintCommand(lambda path, verb: asked.append((path, verb)))
    assert command.print_pdf(PDF, "Ships", Sheet.A5, "") is Printing.SENT
    assert asked == [("speech.pdf", "print")]
    command.give_up()


def test_elsewhere_there_is_no_such_command() -> None:
    assert PrintCommand().print_pdf(PDF, "Ships", Sheet.A5, "") is Printing.NO_DIALOG
