"""One window for each person: who starts the program again is led to the one that is there."""

from contextlib import suppress
from dataclasses import asdict
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QDeadlineTimer, QLockFile, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from app.opening import OpeningRequest
from ui.slots import Slot

CONNECTED_MS = 500
ANSWER_MS = 3000
"""A window that has not answered by then is busy; it hears of the visit when it is not any more."""

OPENING_MS = 5000
"""So long a window that is only being opened has to come to its door; a start is never given up for it."""

_KNOCK_AGAIN_MS = 100

LARGEST_BYTES = 100_000
WELCOME = b"welcome"
LOCK = "window.lock"


class Elsewhere(Enum):
    """Who is at the door: nobody, a window that has taken what is wanted, or one that will when it can."""

    NOBODY = 0
    TAKEN = 1
    BUSY = 2


class Doorkeeper(QObject):
    """Answers at a door that belongs to one person, and hands on what visitors want.

    A lock tells who is the first, however busy that window may be.
    """

    visited = Signal(object)
    """An OpeningRequest: what a visitor asks for."""

    def __init__(self, home: Path) -> None:
        super().__init__()
        self._name = "rostrum-" + _fingerprint(str(home).encode(errors="surrogateescape"))[:16]
        with suppress(OSError):
            home.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(str(home / LOCK))
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._open)

    def led_elsewhere(self, request: OpeningRequest) -> Elsewhere:
        """Knock where another window is or is being opened; from now on, where none is, this one is the first."""
        patience = QDeadlineTimer(OPENING_MS)
        while not self.is_first():
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(CONNECTED_MS):
                return _told(socket, request)
            if patience.hasExpired() or self._lock.error() is not QLockFile.LockError.LockFailedError:
                break
            QThread.msleep(_KNOCK_AGAIN_MS)
        return Elsewhere.NOBODY

    def is_first(self) -> bool:
        """Whether no other window lives; a lock that an ended program has left counts for nothing."""
        return self._lock.isLocked() or self._lock.tryLock(0)

    def stand_at_the_door(self) -> None:
        """Answer from now on; what an ended program left of its door is taken away, and without a door it works too."""
        if not self._server.listen(self._name):
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)

    def close(self) -> None:
        """Answer nobody any more; who comes now waits until this window has left."""
        self._server.close()

    def leave(self) -> None:
        """Nothing is written any more: another window may be the first."""
        self.close()
        self._lock.unlock()

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
                self.visited.emit(wish)


def _told(socket: QLocalSocket, request: OpeningRequest) -> Elsewhere:
    """All that is asked for, the file by its whole name."""
    wish = asdict(request) | {"notes": None if request.notes is None else str(request.notes.absolute())}
    import json  # noqa: PLC0415 - the first window tells nobody

    socket.write(json.dumps(wish).encode() + b"\n")
    socket.waitForBytesWritten(CONNECTED_MS)
    answered = socket.waitForReadyRead(ANSWER_MS) and socket.readAll().data() == WELCOME
    socket.disconnectFromServer()
    return Elsewhere.TAKEN if answered else Elsewhere.BUSY


def _fingerprint(content: bytes) -> str:
    return QCryptographicHash.hash(content, QCryptographicHash.Algorithm.Sha256).toHex().toStdString()


def _understood(line: bytes) -> OpeningRequest | None:
    import json  # noqa: PLC0415 - who is never visited waits for neither

    import msgspec  # noqa: PLC0415 - as above

    try:
        return msgspec.convert(json.loads(line), OpeningRequest, dec_hook=_path)
    except (msgspec.MsgspecError, ValueError, TypeError, RecursionError):
        return None


def _path(_kind: type, name: object) -> Path:
    if not isinstance(name, str):
        raise TypeError
    return Path(name)
