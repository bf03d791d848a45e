"""The print dialog of a Linux desktop, whichever it is, through its portal.

https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Print.html
"""

import socket
from collections import deque
from pathlib import Path
from threading import Lock

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, Properties, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from app.domain.printing import Printing
from app.domain.sheets import Sheet

ANSWERS_WITHIN_S = 10.0
"""The desktop may have to start its portal first; how long the person thinks is another matter."""

_NAME = "org.freedesktop.portal.Desktop"
_PORTAL = DBusAddress("/org/freedesktop/portal/desktop", _NAME, "org.freedesktop.portal.Print")
_PWG_NAMES = {Sheet.A5: "iso_a5_148x210mm", Sheet.A4: "iso_a4_210x297mm", Sheet.LETTER: "na_letter_8.5x11in"}
_CHOSEN, _CANCELLED = 0, 1

Values = dict[str, tuple[str, object]]
"""Values by their names, each behind the signature of its type."""


class _NoDialogError(Exception):
    """Nobody is there who would show one."""


class _LeftError(Exception):
    """The person has closed the dialog."""


class _FailedError(Exception):
    """The dialog or the printing came to nothing."""


class PrintPortal:
    """The printer of `app.ports`; one paper at a time."""

    def __init__(self, answers_within_s: float = ANSWERS_WITHIN_S) -> None:
        self._answers_within_s = answers_within_s
        self._lock = Lock()
        self._line: socket.socket | None = None
        self._given_up = False

    def print_pdf(self, pdf: Path, title: str, sheet: Sheet, window: str) -> Printing:
        try:
            with self._called() as connection:
                _Asking(connection, self._answers_within_s, window, title).print(pdf, sheet)
        except _LeftError:
            return Printing.LEFT
        except _NoDialogError:
            return Printing.NO_DIALOG
        except (_FailedError, OSError):
            return Printing.LEFT if self._given_up else Printing.FAILED
        return Printing.SENT

    def give_up(self) -> None:
        """Hang up: the portal takes its dialog away."""
        with self._lock:
            self._given_up = True
            if self._line is not None and self._line.fileno() >= 0:
                self._line.shutdown(socket.SHUT_RDWR)

    def _called(self) -> DBusConnection:
        try:
            connection = open_dbus_connection(enable_fds=True)
        except (OSError, KeyError, ValueError, RuntimeError) as error:  # no bus, an odd address, a bus that refuses
            raise _NoDialogError from error
        with self._lock:
            self._line = connection.sock  # type: ignore[attr-defined] # its types do not know it
            if self._given_up:
                self._line.shutdown(socket.SHUT_RDWR)
        return connection


class _Asking:
    """One dialog, from the question to the printer."""

    def __init__(self, connection: DBusConnection, answers_within_s: float, window: str, title: str) -> None:
        self._connection = connection
        self._answers_within_s = answers_within_s
        self._begins = (window, title)
        self._heard: deque[Message] = deque()

    def print(self, pdf: Path, sheet: Sheet) -> None:
        """The dialog shows that sheet; what is chosen in it has a token, and with that it is printed."""
        self._find_portal()
        self._listen()
        options: Values = {"modal": ("b", True)}
        response, chosen = self._asked("PreparePrint", "ssa{sv}a{sv}a{sv}", {}, _page_setup(sheet), options)
        if response != _CHOSEN:  # by Cancel, by Esc, by closing it: desktops tell these apart
            raise _LeftError
        if chosen.get("token", ("",))[0] != "u":
            raise _FailedError
        with pdf.open("rb") as file:
            response, _results = self._asked("Print", "ssha{sv}", file, {"token": chosen["token"]})
        if response != _CHOSEN:
            raise _LeftError if response == _CANCELLED else _FailedError

    def _find_portal(self) -> None:
        """Refused where there is none, and where the one that is there does not print."""
        try:
            self._replied(Properties(_PORTAL).get("version"), "v")
        except (_FailedError, OSError) as error:
            raise _NoDialogError from error

    def _listen(self) -> None:
        """To answers, also to those that come before we know what they answer; and to the end of the portal."""
        answers = MatchRule(type=MessageType.signal, interface="org.freedesktop.portal.Request", member="Response")
        ends = MatchRule(type=MessageType.signal, interface="org.freedesktop.DBus", member="NameOwnerChanged")
        ends.add_arg_condition(0, _NAME)
        for rule in (answers, ends):
            self._connection.filter(rule, queue=self._heard)
            self._replied(message_bus.AddMatch(rule), "")

    def _asked(self, method: str, signature: str, *body: object) -> tuple[int, Values]:
        """What the person answers to a question, whenever that is: the kind of answer, and what was chosen."""
        question = new_method_call(_PORTAL, method, signature, (*self._begins, *body))
        (request,) = self._replied(question, "o")
        while True:
            heard = self._connection.recv_until_filtered(self._heard)
            if _field(heard, HeaderFields.member) == "NameOwnerChanged":
                raise _FailedError
            if _field(heard, HeaderFields.path) == request and _field(heard, HeaderFields.signature) == "ua{sv}":
                response, results = heard.body
                return response, results

    def _replied(self, call: Message, signature: str) -> tuple[object, ...]:
        """What is said at once, and of those types; anything else, or nothing in time, is a failure."""
        reply = self._connection.send_and_get_reply(call, timeout=self._answers_within_s)
        as_expected = _field(reply, HeaderFields.signature) == signature
        if reply.header.message_type is not MessageType.method_return or not as_expected:
            raise _FailedError
        return tuple(reply.body)


def _page_setup(sheet: Sheet) -> Values:
    """The sheet, without margins: the paper has its own."""
    setup: Values = {f"Margin{side}": ("d", 0.0) for side in ("Top", "Bottom", "Left", "Right")}
    return setup | {
        "PPDName": ("s", sheet.name if sheet is not Sheet.LETTER else "Letter"),
        "Name": ("s", _PWG_NAMES[sheet]),
        "Width": ("d", sheet.width_mm),
        "Height": ("d", sheet.height_mm),
        "Orientation": ("s", "portrait"),
    }


def _field(message: Message, field: HeaderFields) -> object:
    return message.header.fields.get(field, "")
