"""Tries the frozen program from outside: `smoke_test.py PROGRAM`; any line that was not expected is a failure.

On a screen of its own where there is one to be had (Linux); elsewhere what needs none.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

SAMPLE = Path(__file__).resolve().parent.parent / "resources" / "notes.yaml"
ON_LINUX = sys.platform == "linux"
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}

Check = Callable[[Sequence[str]], list[str]]


def said(
    program: Sequence[str], *words: str | Path, code: int = 0, environment: Mapping[str, str] | None = None
) -> tuple[str, list[str]]:
    """What the program prints, and what is amiss: a wrong exit code, a line of complaint."""
    done = subprocess.run(
        [*program, *map(str, words)],
        env={**os.environ, **(environment or {})},
        check=False,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        encoding="utf-8",
        timeout=60,
    )
    complaints = done.stderr.splitlines() if code == 0 else []
    amiss = [f"unexpected line: {line}" for line in complaints]
    if done.returncode != code:
        amiss.append(f"ended with {done.returncode}, not {code}: {done.stdout}{done.stderr}")
    return done.stdout, amiss


def headless_commands(program: Sequence[str]) -> list[str]:
    """Each command does what it says, without a screen."""
    amiss = []
    for words in (["--version"], ["--help"], ["check", "--help"], ["plan", "--help"]):
        text, wrong = said(program, *words)
        amiss += wrong if text else [*wrong, f"nothing said to {words}"]
    text, wrong = said(program, "check", SAMPLE)
    amiss += wrong if "in order" in text else [*wrong, f"check said: {text}"]
    text, wrong = said(program, "plan", SAMPLE, "--limit", "3:00")
    amiss += wrong if len(text.splitlines()) > 10 else [*wrong, f"plan said: {text}"]  # noqa: PLR2004 - 36 points
    text, wrong = said(program, "plan", SAMPLE, "--json")
    return amiss + wrong if json.loads(text) else [*amiss, *wrong, "an empty plan"]


def damaged_notes(program: Sequence[str]) -> list[str]:
    """Notes that cannot be read are told about in sentences, not in a traceback."""
    with tempfile.TemporaryDirectory() as folder:
        notes = Path(folder) / "notes.yaml"
        notes.write_text("title: [", encoding="utf-8")
        text, amiss = said(program, "check", notes, code=1)
    return [*amiss, "a traceback"] if "Traceback" in text else amiss


def self_test(program: Sequence[str], **environment: str) -> list[str]:
    """The program's own test finds everything in order."""
    text, amiss = said(program, "--self-test", environment={**OFFSCREEN, **environment})
    return amiss if json.loads(text)["ok"] else [*amiss, f"self-test: {text}"]


def without_a_home(program: Sequence[str]) -> list[str]:
    """A home in which nothing can be written is no hindrance."""
    nowhere = "/proc/self/task" if ON_LINUX else os.devnull
    return self_test(program, HOME=nowhere, XDG_CONFIG_HOME=nowhere, XDG_CACHE_HOME=nowhere, LOCALAPPDATA=nowhere)


def without_a_network(program: Sequence[str]) -> list[str]:
    """Nothing is asked of any network; tried where a program can be put where there is none."""
    apart = ["unshare", "--net", "--map-root-user"]
    if not ON_LINUX or subprocess.run([*apart, "true"], check=False, stderr=subprocess.DEVNULL).returncode != 0:
        return []
    return self_test([*apart, *program])


def nothing_is_missing(program: Sequence[str]) -> list[str]:
    """Every library finds those it is linked with, in the folder or on this system."""
    folder = Path(program[-1]).parent
    libraries = [str(file) for file in sorted(folder.rglob("*.so*"))] if ON_LINUX else []
    if not libraries:
        return []
    path = {**os.environ, "LD_LIBRARY_PATH": str(folder / "_internal")}
    told = subprocess.run(
        ["/usr/bin/ldd", *libraries], check=False, capture_output=True, env=path, encoding="utf-8"
    ).stdout
    return sorted({line.strip() for line in told.splitlines() if "not found" in line})


def window(program: Sequence[str]) -> list[str]:
    """The shipped speech on a screen, driven by keys; with no home and no network, the same."""
    if not ON_LINUX:
        return []
    from driven_window import a_screen, driven  # noqa: PLC0415 - needs the tools of a Linux screen

    amiss: list[str] = []
    with a_screen() as screen, tempfile.TemporaryDirectory() as home:
        surroundings: Sequence[Mapping[str, str]] = (
            {"HOME": home, "XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home},
            {"HOME": "/proc/self/task", "XDG_CONFIG_HOME": "/proc/self/task", "XDG_CACHE_HOME": "/proc/self/task"},
            {"HOME": home, "XDG_CONFIG_HOME": home, "QT_QUICK_BACKEND": "software"},
        )
        for environment in surroundings:
            amiss += driven([*program, "--deliver", "--windowed"], screen, environment).amiss
    return amiss


CHECKS: tuple[Check, ...] = (
    *(headless_commands, damaged_notes, self_test, without_a_home, without_a_network, nothing_is_missing, window),
)


def main(arguments: Sequence[str]) -> int:
    program = [str(Path(arguments[0]).resolve())]
    failed = 0
    for check in CHECKS:
        amiss = check(program)
        failed += bool(amiss)
        sys.stdout.write(f"{'FAILED' if amiss else 'passed'}  {check.__name__.replace('_', ' ')}\n")
        sys.stdout.writelines(f"        {line}\n" for line in amiss)
        sys.stdout.flush()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
