"""Stand-ins for microphone, loudspeaker and the folder with recordings."""

from collections.abc import Collection

from app.domain.refused import RefusedError
from app.domain.take import TakeKey
from app.domain.voice import Microphone


class NoRecordings:
    """A folder that says of which takes it has recordings, and remembers what is done to them."""

    def __init__(self, **sizes: int) -> None:
        self.sizes = {int(name.removeprefix("take")): size for name, size in sizes.items()}
        self.away: set[int] = set()
        self.forgotten = 0
        self.wanted: set[int] | None = None

    def size(self, take: TakeKey) -> int:
        return 0 if take.id in self.away else self.sizes.get(take.id, 0)

    def put_away(self, take: TakeKey) -> None:
        self.away.add(take.id)

    def bring_back(self, take: TakeKey) -> None:
        self.away.discard(take.id)

    def sweep(self, wanted: Collection[TakeKey]) -> None:
        self.wanted = {take.id for take in wanted}

    def forget(self) -> None:
        self.forgotten += 1


class FakeRecorder:
    """Listens to nobody, and remembers what it was asked for; it can be told what to answer."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.began_s: float | None = None
        self.told = Microphone("Desk microphone")
        self.refuses: Exception | None = None
        self.complains = ""

    def microphone(self) -> Microphone:
        self.asked.append("microphone")
        return self.told

    def listen(self, take: TakeKey, began_s: float) -> None:
        self.asked.append(f"listen {take.id}")
        self.began_s = began_s
        if self.refuses is not None:
            raise self.refuses

    def pause(self) -> None:
        self.asked.append("pause")

    def end(self, *, keep: bool) -> None:
        self.asked.append("keep" if keep else "drop")

    def complaint(self) -> str:
        sentence, self.complains = self.complains, ""
        return sentence


class FakePlayer:
    """Plays to nobody; the test says where it is."""

    def __init__(self, lasts_s: float = 60.0) -> None:
        self.lasts_s = lasts_s
        self.asked: list[str] = []
        self.place_s: float | None = None
        self.opens: Exception | None = None
        self.refuses: Exception | None = None
        self.complains = ""

    def open(self, take: TakeKey) -> float:
        self.asked.append(f"open {take.id}")
        if self.opens is not None:
            raise self.opens
        return self.lasts_s

    def play(self, from_s: float) -> None:
        self.asked.append(f"play {from_s:.1f}")
        if self.refuses is not None:
            raise self.refuses
        self.place_s = from_s

    def stop(self) -> None:
        self.asked.append("stop")
        self.place_s = None

    def complaint(self) -> str:
        sentence, self.complains = self.complains, ""
        return sentence


NOTHING_TO_HEAR_WITH = RefusedError("nothing can be heard", "plug something in")
