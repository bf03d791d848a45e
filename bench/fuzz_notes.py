"""Mutated notes: the reader answers with notes or with NotesError, and at once.

`python -m bench.fuzz_notes --count 100000 --seed 1`; 1 on exit when any answer was foreign.
"""

import argparse
import re
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

import yaml

from app.formats.notes_writing import write_notes
from app.formats.notes_yaml import parse_notes
from app.formats.problems import NotesError
from app.formats.yaml_reading import FASTEST_PARSER, Parser

_HOUSE = Path(__file__).parent.parent
_TARGET_MS = 100
_LARGEST = 100_000
_ANSWERS = ("notes", "problems")
_PARSERS = {"fastest": FASTEST_PARSER, "python": yaml.SafeLoader}

_SIGNS = rb""": |:|- |? | #|#|&a |*a |!!str |!t |<<: |[|]|{|}|,|'|"|>-|@|`|~|=|---|...|%YAML 1.2|%TAG ! x""".split(b"|")
_VALUES = rb""""\x00"|"\ud800"|"\UFFFFFFFF"|"\q"|"\e"|null|true|0x1F|1e999|.inf|nan|25:00:00|-5:00|0:00|5:75|5|-1
99999999999 s|1,5 min|must|en_GB|S|SW|bullet|{a: b}|[a, b]""".replace(b"\n", b"|").split(b"|")
_KEYS = b"title sections points say priority pause seconds key id limit pace language short cue label pionts"
_BYTES = (
    *(b"\n", b"\n- ", b"|\n", b"|9+\n", b"\n---\n", b"\n...\n", b"\t", b"\r", b"\r\n", b"\x07", b"\x1b[31m", b"\x7f"),
    *(b"\x00", b"\x85", b"\xc2\x85", b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"\xff\xfe", b"\xc3", b"\xe9", b"\xed\xa0\x80"),
    *(b"\xf0\x9f\x98\x80", b"\xe2\x80\xae", b"\xcc\x81", b"\xd9\xa9", b"9" * 5000, b"a" * 2000),
)
_TOKENS = [*_SIGNS, *_VALUES, *(key + b": " for key in _KEYS.split()), *_BYTES]

_SMALL_SEEDS = [
    b"",
    b"title: T\nsections:\n- title: A\n  points:\n  - Hello\n",
    b"{title: T, sections: [{title: A, key: S, points: [a, {say: b, pause: 2}]}]}",
    b"%YAML 1.1\n---\ntitle: &a T\nsections: *a\n...\n---\nb\n",
    b"title: |\n  a\n  b\nsections:\n  - title: >-\n      c\n    points: ['d', \"e\\n\", f]\n",
    b"? title\n: T\n? sections\n: - title: A\n",
    "\ufefftitle: é\r\nsections:\r\n- title: 合作\r\n  points:\r\n  - 😀\r\n".encode(),
    "title: T\nsections: [{title: A, points: [a]}]\n".encode("utf-16"),
]


def seeds() -> list[bytes]:
    """The shipped speech, the same as it was first typed and as it is written back, the guide's examples."""
    shipped = (_HOUSE / "resources" / "notes.yaml").read_bytes()
    guide = (_HOUSE / "docs" / "notes-format.md").read_bytes()
    examples = re.findall(rb"^```yaml[^\n]*\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    written = write_notes(parse_notes(shipped, "notes.yaml")).encode()
    return [shipped, written, (_HOUSE / "tests" / "original-notes.txt").read_bytes(), *examples, *_SMALL_SEEDS]


def mutants(count: int, seed: int) -> Iterator[bytes]:
    """The same `count` files for the same `seed`, each with one to eight changes; half of them begin as the speech."""
    chance = Random(seed)
    beginnings = seeds()
    for _number in range(count):
        content = chance.choice([beginnings[0], chance.choice(beginnings)])
        for _change in range(chance.choice([1, 1, 2, 3, 8])):
            content = chance.choice(_CHANGES)(content, chance, beginnings)[:_LARGEST]
        yield content


def _flip(content: bytes, chance: Random, _seeds: Sequence[bytes]) -> bytes:
    changed = bytearray(content)
    for _flip in range(chance.randint(1, 4)):
        if changed:
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _drop(content: bytes, chance: Random, _seeds: Sequence[bytes]) -> bytes:
    start, end = _span(content, chance)
    return content[:start] + content[end:]


def _repeat(content: bytes, chance: Random, _seeds: Sequence[bytes]) -> bytes:
    start, end = _span(content, chance)
    return content[:end] + content[start:end] * chance.choice([1, 2, 50]) + content[end:]


def _splice(content: bytes, chance: Random, beginnings: Sequence[bytes]) -> bytes:
    other = chance.choice(beginnings)
    start, end = _span(other, chance)
    place = chance.randint(0, len(content))
    return content[:place] + other[start:end] + content[place:]


def _insert(content: bytes, chance: Random, _seeds: Sequence[bytes]) -> bytes:
    place = chance.randint(0, len(content))
    return content[:place] + chance.choice(_TOKENS) + content[place:]


def _nest(content: bytes, chance: Random, _seeds: Sequence[bytes]) -> bytes:
    place = chance.randint(0, len(content))
    token = chance.choice([b"[", b"{", b"- ", b"? ", b"{a: ", b"[[[a", b"!t ", b"'", b'"', b" ", b"\n"])
    return content[:place] + token * chance.choice([2, 30, 1000, 10_000]) + content[place:]


def _cut(content: bytes, chance: Random, _seeds: Sequence[bytes]) -> bytes:
    return content[: chance.randint(0, len(content))]


def _replace_value(content: bytes, chance: Random, _seeds: Sequence[bytes]) -> bytes:
    lines = content.split(b"\n")
    number = chance.randrange(len(lines))
    key, colon, _value = lines[number].partition(b":")
    lines[number] = key + colon + b" " + chance.choice(_TOKENS)
    return b"\n".join(lines)


def _indent(content: bytes, chance: Random, _seeds: Sequence[bytes]) -> bytes:
    lines = content.split(b"\n")
    number = chance.randrange(len(lines))
    lines[number] = chance.choice([b"", b" ", b"  ", b"\t", b"    "]) + lines[number].lstrip()
    return b"\n".join(lines)


def _swap(content: bytes, chance: Random, _seeds: Sequence[bytes]) -> bytes:
    lines = content.split(b"\n")
    first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[first], lines[second] = lines[second], lines[first]
    return b"\n".join(lines)


def _span(content: bytes, chance: Random) -> tuple[int, int]:
    start = chance.randint(0, len(content))
    return start, min(len(content), start + chance.choice([1, 5, 40, 400]))


_CHANGES: list[Callable[[bytes, Random, Sequence[bytes]], bytes]] = [
    _flip,
    _drop,
    _repeat,
    _splice,
    _insert,
    _insert,
    _nest,
    _cut,
    _replace_value,
    _replace_value,
    _indent,
    _swap,
]


def answer_to(content: bytes, parser: Parser = FASTEST_PARSER) -> str:
    """What the reader makes of it: "notes", "problems", or the story of a foreign exception."""
    try:
        parse_notes(content, "mutant.yaml", parser)
    except NotesError:
        return "problems"
    except Exception:  # noqa: BLE001 – to find any is the purpose
        return "".join(traceback.format_exc())
    return "notes"


def main() -> int:
    """Prints the figures; 1 when anything foreign came back."""
    arguments = _arguments()
    answers: Counter[str] = Counter()
    times_ms: list[float] = []
    for content in mutants(arguments.count, arguments.seed):
        started_s = time.process_time()  # on a core: what else the machine does meanwhile is no matter
        answer = answer_to(content, _PARSERS[arguments.parser])
        times_ms.append((time.process_time() - started_s) * 1000)
        answers[answer] += 1
        if answer not in _ANSWERS:
            print(f"{answer}\n{content[:500]!r}\n")
    return _report(answers, sorted(times_ms))


def _arguments() -> argparse.Namespace:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--count", type=int, default=100_000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--parser", choices=_PARSERS, default="fastest")
    return arguments.parse_args()


def _report(answers: Counter[str], times_ms: Sequence[float]) -> int:
    total = answers.total()
    foreign = total - sum(answers[answer] for answer in _ANSWERS)
    print(f"{total:,} mutants: {answers['notes']:,} read, {answers['problems']:,} refused, {foreign:,} foreign")
    print(f"median {times_ms[total // 2]:.2f} ms, worst {times_ms[-1]:.1f} ms on a core (target {_TARGET_MS} ms)")
    return 1 if foreign else 0


if __name__ == "__main__":
    sys.exit(main())
