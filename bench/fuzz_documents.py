"""Damaged documents are read or refused, and never end in another way: `python -m bench.fuzz_documents [--count 2000]`.

Takes the documents of the corpus, damages bytes of them (in zipped ones: of the parts), and reads them all the way to
notes. Prints how many were read and refused, every foreign exception, and the slowest.
"""

import argparse
import random
import sys
import time
import traceback
import zipfile
from collections import Counter
from io import BytesIO
from pathlib import Path

from app.domain.recognising.recognise import recognised
from app.domain.refused import RefusedError
from app.formats.documents.reading import document_of
from bench.importing import CORPUS

MOST_DAMAGES = 12
PIECES = (
    b"<",
    b">",
    b"&",
    b"\x00",
    b"\xff",
    b"</w:p>",
    b"<w:p>",
    b"1)",
    b"\n\n",
    b"**",
    b"[",
    b"]",
    b"\xe2\x80\x8f",
    b"-1",
)


def damaged(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _damage in range(chance.randint(1, MOST_DAMAGES)):
        at = chance.randrange(len(changed) + 1)
        match chance.randrange(4):
            case 0:
                changed[at : at + chance.randint(1, 40)] = b""
            case 1:
                changed[at:at] = chance.choice(PIECES)
            case 2:
                changed[at : at + 1] = bytes([chance.randrange(256)])
            case _:
                changed[at:at] = changed[at : at + chance.randint(1, 200)]
    return bytes(changed)


def damaged_within(content: bytes, chance: random.Random) -> bytes:
    """The same for a zipped document, in the text of its parts; its zip stays whole."""
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, damaged(part, chance) if name.endswith(".xml") and chance.random() < 0.5 else part)
    return buffer.getvalue()


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Read damaged documents.")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    chance, told, slowest = random.Random(asked.seed), Counter[str](), (0.0, "")
    files = sorted(file for file in CORPUS.iterdir() if file.is_file())
    for _round in range(asked.count):
        file = chance.choice(files)
        content = file.read_bytes()
        zipped = content.startswith(b"PK") and chance.random() < 0.8
        content = damaged_within(content, chance) if zipped else damaged(content, chance)
        began = time.process_time()
        told[_outcome(file, content)] += 1
        slowest = max(slowest, (time.process_time() - began, file.name))
    for outcome, count in told.most_common():
        print(f"{count:6} {outcome}")
    print(f"slowest: {slowest[0] * 1000:.0f} ms of a core, {slowest[1]}")
    return 1 if any(outcome not in {"read", "refused"} for outcome in told) else 0


def _outcome(file: Path, content: bytes) -> str:
    try:
        recognised(document_of(file, content, lambda _share: None)).notes()
    except RefusedError:
        return "refused"
    except Exception as error:  # noqa: BLE001 - what is looked for
        where = traceback.extract_tb(error.__traceback__)[-1]
        return f"{file.suffix}: {error!r:.80} at {Path(where.filename).name}:{where.lineno}"
    return "read"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
