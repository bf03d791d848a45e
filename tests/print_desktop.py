"""A desktop that shows a dialog for printing, as its portal, on the session's bus, in a thread.

https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Print.html
"""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum, auto
from threading import Event, Thread

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection

NAME = "org.freedesktop.portal.Desktop"
TOKEN = 20
_INSTEAD_OF_ANY_OTHER = 0x1 | 0x2
"""The one before may still be on its way out: https://dbus.freedesktop.org/doc/dbus-specification.html"""
_REQUEST = DBusAddress("/org/freedesktop/portal/desktop/request/1_7/t", interface="org.freedesktop.portal.Request")
_ANOTHER = DBusAddress("/org/freedesktop/portal/desktop/request/1_7/u", interface="org.freedesktop.portal.Request")


class Deed(Enum):
    """What the desktop does with a question."""

    AGREE = auto()
    CANCEL = auto()
    END = auto()
    """The dialog ends in another way than by the person."""
    REFUSE = auto()
    """An error instead of an answer."""
    BE_SILENT = auto()
    SHOW = auto()
    """The dialog is shown, and nobody touches it."""
    DIE = auto()
    """The dialog is shown, and then the portal is gone."""
    AGREE_AT_ONCE = auto()
    """The answer comes before the reply that tells which answer it will be, and an answer to somebody else."""
    SPEAK_STRANGELY = auto()
    """Answers of other types than the portal has."""
    FORGET_TOKEN = auto()


class PrintDesktop:
    """Does one thing for each method; `asked` are the methods with what came along, `printed` is the file it got."""

    def __init__(self, **deeds: Deed) -> None:
        self.asked: list[tuple[str, tuple[object, ...]]] = []
        self.printed = b""
        self.shown = Event()
        self._shown: Message | None = None
        self._deeds = deeds
        self._connection: DBusConnection = open_dbus_connection(enable_fds=True)
        self._line: socket.socket = self._connection.sock  # type: ignore[attr-defined] # its types do not know it
        self._connection.send_and_get_reply(message_bus.RequestName(NAME, _INSTEAD_OF_ANY_OTHER))
        self._thread = Thread(target=self._serve)
        self._thread.start()

    def answer(self) -> None:
        """The person agrees to what was shown."""
        shown = self._shown
        assert shown is not None
        self._respond(shown, 0)

    def leave(self) -> None:
        """Hang up; the bus may have done so already."""
        with suppress(OSError):
            self._line.shutdown(socket.SHUT_RDWR)
        self._thread.join()

    def _serve(self) -> None:
        with suppress(ConnectionResetError), self._connection:  # who hangs up, or a bus that ends
            while True:
                message = self._connection.receive()
                member = str(message.header.fields.get(HeaderFields.member))
                if message.header.message_type is not MessageType.method_call:
                    continue
                if member == "Print":
                    with message.body[2].to_file("rb") as file:
                        self.printed = file.read()
                self.asked.append((member, tuple(message.body)))
                deed = self._deeds.get(member, Deed.AGREE)
                if member == "Get":
                    self._tell_version(message, deed)
                else:
                    self._show(message, deed)
                if deed is Deed.DIE:
                    return

    def _tell_version(self, asked: Message, deed: Deed) -> None:
        if deed is Deed.AGREE:
            self._connection.send(new_method_return(asked, "v", (("u", 3),)))
        elif deed is Deed.REFUSE:
            self._connection.send(new_error(asked, "org.freedesktop.DBus.Error.InvalidArgs"))

    def _show(self, asked: Message, deed: Deed) -> None:
        if deed is Deed.REFUSE:
            self._connection.send(new_error(asked, "org.freedesktop.portal.Error.Failed"))
        elif deed is Deed.SPEAK_STRANGELY:
            self._connection.send(new_method_return(asked, "u", (7,)))
        elif deed is Deed.AGREE_AT_ONCE:
            self._respond(asked, 1, _ANOTHER)
            self._respond(asked, 0)
            self._reply(asked)
        elif deed is not Deed.BE_SILENT:
            self._reply(asked)
            self._shown = asked
            self.shown.set()
            if deed in _RESPONSES:
                self._respond(asked, _RESPONSES[deed], token=deed is not Deed.FORGET_TOKEN)

    def _reply(self, asked: Message) -> None:
        self._connection.send(new_method_return(asked, "o", (_REQUEST.object_path,)))

    def _respond(self, asked: Message, response: int, to: DBusAddress = _REQUEST, *, token: bool = True) -> None:
        answer = new_signal(to, "Response", "ua{sv}", (response, {"token": ("u", TOKEN)} if token else {}))
        answer.header.fields[HeaderFields.destination] = asked.header.fields[HeaderFields.sender]
        self._connection.send(answer)


_RESPONSES = {Deed.AGREE: 0, Deed.FORGET_TOKEN: 0, Deed.CANCEL: 1, Deed.END: 2}


@contextmanager
def print_desktop(**deeds: Deed) -> Iterator[PrintDesktop]:
    """The desktop until the block ends."""
    desktop = PrintDesktop(**deeds)
    try:
        yield desktop
    finally:
        desktop.leave()
