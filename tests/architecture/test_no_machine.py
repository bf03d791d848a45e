"""Nothing that is tracked names the machine it was written on."""

import re
import subprocess
from pathlib import Path

PROJECT = Path(__file__).parents[2]
A_MACHINE = re.compile(r"(?<![\w.~-])/(?:work|root|home/[a-z]\w*|Users/[A-Za-z]\w*|tmp)/|[A-Z]:\\Users\\[A-Za-z]")


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, text=True, check=True).stdout
    return [PROJECT / name for name in listed.split("\0") if name and (PROJECT / name).is_file()]


def test_no_tracked_file_names_a_machine() -> None:
    named = {}
    for file in tracked():
        text = file.read_bytes()
        if b"\0" not in text and (found := A_MACHINE.findall(text.decode("utf-8", "replace"))):
            named[file.relative_to(PROJECT).as_posix()] = found
    assert named == {}


def test_a_machine_is_recognised() -> None:
    folders = ("wo" + "rk", "ro" + "ot", "ho" + "me/ann", "Us" + "ers/Ann", "t" + "mp")
    assert all(A_MACHINE.search(f"see /{folder}/notes.yaml") for folder in folders)
    assert not A_MACHINE.search("see docs/work/notes.yaml, ~/home/ann or https://rostrum.example/tmp/")
