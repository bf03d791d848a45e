"""Damaged settings and states: the next start has an answer to each, and at once.

`python -m bench.fuzz_kept --count 100000 --seed 1`; 1 on exit when anything was raised. Half of the states are damaged
as a disk does it, half are sealed again after the damage, as only a fault of the program itself could.
"""

import argparse
import re
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

from app.adapters.settings_file import SettingsFile
from app.adapters.speech_file import SpeechFile, sealed
from app.domain.settings import Settings
from app.session import Session
from tests.fakes import FakeClock
from tests.kept_speeches import NOTES, at

TARGET_MS = 100
SETTINGS = b"""# mine
theme = "light"
text_size = 1.2
amber_s = 30
mirror_sideways = true

[keys]
faster = ["Up", "Ctrl+Up"]
blank = "B"
"""
FIGURES = (b"-1", b"0", b"1e308", b"1e-308", b"-1e308", b"null", b"true", b'"x"', b"[]", b"{}", b"99999999999999999999")
PIECES = (b"\x00", b"\xff", b'"', b"[", b"]", b"{", b"}", b"\n", b"=", b",", b"nan", b"inf", b"[" * 5000, b"9" * 5000)

Trial = Callable[[Path, Random], str]


def damaged(content: bytes, chance: Random) -> bytes:
    """A few bytes cut out, doubled, or put in; a figure replaced."""
    for _ in range(chance.randint(1, 4)):
        place, length = chance.randrange(len(content) + 1), chance.choice((1, 1, 3, 40))
        piece = chance.choice((b"", chance.choice(PIECES), chance.choice(FIGURES), content[place : place + length] * 2))
        content = content[:place] + piece + content[place + length :]
    return content


def misreckoned(content: bytes, chance: Random) -> bytes:
    """Figures that no program would write, in the places of others."""
    for _ in range(chance.randint(1, 3)):
        place = chance.choice([found.span() for found in re.finditer(rb"-?\d+(?:\.\d+)?", content)])
        content = content[: place[0]] + chance.choice(FIGURES) + content[place[1] :]
    return content


def settings(folder: Path, chance: Random) -> str:
    """Read what is damaged, change a setting, keep it, read it again."""
    file = SettingsFile(folder / "settings.toml")
    file.path.write_bytes(damaged(SETTINGS, chance))
    found, remarks = file.read()
    file.write(Settings(text_size=2.0))
    assert_same(file.read()[0].text_size, 2.0)
    return "settings with remarks" if remarks else "settings" if found != Settings() else "defaults"


def state(folder: Path, chance: Random) -> str:
    """Find what is damaged, go on with it, and stand there a minute later."""
    store = SpeechFile(folder / "speech")
    store.keep(at(1), NOTES)
    newest = store.folder / "speech-b"
    content = newest.read_bytes().rstrip(b"\n")
    if chance.random() < 0.5:
        content = sealed(misreckoned(content.partition(b"\n")[2], chance))
    else:
        content = damaged(content, chance)
    newest.write_bytes(content)
    found = SpeechFile(store.folder).find()
    if found is None:
        return "nothing"
    clock = FakeClock(found[0].at.now_s + 1.0, boot="boot")
    session = Session(clock, Settings())
    if session.take_up(*found) is None:
        return "not taken up"
    clock.pass_s(60.0)
    session.standing()
    return "taken up"


def assert_same(found: float, wanted: float) -> None:
    if found != wanted:
        raise ValueError(f"{found} was read where {wanted} was kept")


def run(trial: Trial, count: int, seed: int) -> bool:
    """Whether all went well."""
    answers: Counter[str] = Counter()
    worst_ms = 0.0
    chance = Random(seed)
    for _ in range(count):
        with tempfile.TemporaryDirectory() as folder:
            began_s = time.process_time()
            try:
                answers[trial(Path(folder), chance)] += 1
            except Exception as error:  # noqa: BLE001 - whatever it is, it is what we are looking for
                answers[f"RAISED {type(error).__name__}"] += 1
                traceback.print_exc(limit=-3)
            worst_ms = max(worst_ms, 1000 * (time.process_time() - began_s))
    told = ", ".join(f"{answer} {times}" for answer, times in answers.most_common())
    print(f"{trial.__name__}: {count}, at most {worst_ms:.0f} ms on a core (target {TARGET_MS}); {told}", flush=True)
    return not any(answer.startswith("RAISED") for answer in answers)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    well = [run(trial, asked.count, asked.seed) for trial in (settings, state)]
    return int(not all(well))


if __name__ == "__main__":
    sys.exit(main())
