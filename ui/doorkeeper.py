"""One window for each person: who starts the program again is led to the one that is there."""

import hashlib
import json
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MS = 500
"""A window that does not answer by then is not waited for."""

LARGEST_BYTES = 100_000
WELCOME = b"welcome"


class Doorkeeper(QObject):
    """Answers at a door that belongs to one person, and hands on what visitors want."""

    visited = Signal(str, bool)
    """A file to open ("": none was named), and whether it is to be delivered at once."""

    def __init__(self, home: Path) -> None:
        super().__init__()
        self._name = "rostrum-" + hashlib.sha256(str(home).encode(errors="surrogateescape")).hexdigest()[:16]
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._open)

    def led_elsewhere(self, file: Path | None, *, deliver: bool) -> bool:
        """Knock; True when another window has taken the file and come to the front."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(ANSWER_MS):
            return False
        wish = {"file": "" if file is None else str(file.absolute()), "deliver": deliver}
        socket.write(json.dumps(wish).encode() + b"\n")
        answered = socket.waitForReadyRead(ANSWER_MS) and socket.readAll().data() == WELCOME
        socket.disconnectFromServer()
        return answered

    def stand_at_the_door(self) -> None:
        """Answer from now on; what an ended program left of its door is taken away, and without a door it works too."""
        if not self._server.listen(self._name):
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)

    def leave(self) -> None:
        self._server.close()

    @Slot()
    def _open(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.readyRead.connect(self._listen)
            socket.disconnected.connect(socket.deleteLater)

    @Slot()
    def _listen(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket) and socket.canReadLine():
            wish = _understood(bytes(socket.readLine(LARGEST_BYTES).data()))
            if wish is not None:
                socket.write(WELCOME)
                socket.flush()
                self.visited.emit(*wish)


def _understood(line: bytes) -> tuple[str, bool] | None:
    try:
        wish = json.loads(line)
        return str(wish["file"]), bool(wish["deliver"])
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
