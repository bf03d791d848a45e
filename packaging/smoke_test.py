"""Tries the frozen program from outside: `smoke_test.py PROGRAM`; any line that was not expected is a failure.

On a screen of its own where there is one to be had (Linux); elsewhere what needs none.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

SAMPLE = Path(__file__).resolve().parent.parent / "resources" / "notes.yaml"
CORPUS = SAMPLE.parent.parent / "bench" / "corpus"
EXPORTED = {
    ".pdf": b"/FontFile2",
    ".docx": b"word/document.xml",
    ".md": b"<!-- Rostrum notes -->",
    ".txt": b"PREAMBLE",
    ".html": b"<h1",
    ".json": b'"sections"',
    ".yaml": b"sections:",
    ".srt": b"-->",
}
"""What must be found in each kind of document."""

COMMANDS = ("check", "plan", "fits", "export", "import", "takes")
TAKES = SAMPLE.parent.parent / "tests" / "kept" / "0.1.0" / "takes.sqlite"
ON_LINUX = sys.platform == "linux"
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}

Check = Callable[[Sequence[str]], list[str]]


def said(
    program: Sequence[str],
    *words: str | Path,
    code: int = 0,
    environment: Mapping[str, str] | None = None,
    folder: str | None = None,
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
        cwd=folder,
    )
    complaints = done.stderr.splitlines() if code == 0 else []
    amiss = [f"unexpected line: {line}" for line in complaints]
    if done.returncode != code:
        amiss.append(f"ended with {done.returncode}, not {code}: {done.stdout}{done.stderr}")
    return done.stdout, amiss


def headless_commands(program: Sequence[str]) -> list[str]:
    """Each command does what it says, without a screen."""
    amiss = []
    for words in (["--version"], ["--help"], *([command, "--help"] for command in COMMANDS)):
        text, wrong = said(program, *words)
        amiss += wrong if text else [*wrong, f"nothing said to {words}"]
    text, wrong = said(program, "check", SAMPLE)
    amiss += wrong if "in order" in text else [*wrong, f"check said: {text}"]
    text, wrong = said(program, "plan", SAMPLE, "--limit", "3:00")
    amiss += wrong if len(text.splitlines()) > 10 else [*wrong, f"plan said: {text}"]  # noqa: PLR2004 - 36 points
    text, wrong = said(program, "plan", SAMPLE, "--json")
    amiss += wrong if json.loads(text) else [*wrong, "an empty plan"]
    text, wrong = said(program, "fits", SAMPLE)
    return amiss + wrong if "5:00" in text else [*amiss, *wrong, f"fits said: {text}"]


def rehearsals(program: Sequence[str]) -> list[str]:
    """Rehearsals of an older version are read, and told."""
    with tempfile.TemporaryDirectory() as home:
        kept = Path(home) / "rostrum" / "takes.sqlite"
        kept.parent.mkdir()
        shutil.copy(TAKES, kept)
        environment = {"HOME": home, "XDG_DATA_HOME": home, "LOCALAPPDATA": home}
        text, amiss = said(program, "takes", "list", environment=environment)
    return amiss if "Rehearsal" in text else [*amiss, f"takes said: {text}"]


def documents_out(program: Sequence[str]) -> list[str]:
    """A document of each kind is written, pages with the typeface in them, and what can be read back is the same."""
    amiss = []
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for ending, sign in EXPORTED.items():
            file = folder / f"speech{ending}"
            _text, wrong = said(program, "export", SAMPLE, "-o", file)
            amiss += wrong
            if not file.exists() or sign not in file.read_bytes():
                amiss.append(f"{file.name} is not what it should be")
        _text, wrong = said(program, "export", SAMPLE, "-o", folder / "booth.pdf", "--for", "interpreters")
        amiss += wrong
        for ending in (".md", ".docx", ".json", ".yaml"):
            back = folder / f"back{ending}.yaml"
            _text, wrong = said(program, "import", folder / f"speech{ending}", "-o", back)
            amiss += wrong
            first, _wrong = said(program, "plan", back, "--json")
            second, _wrong = said(program, "plan", SAMPLE, "--json")
            amiss += [] if first == second else [f"{ending} came back as another speech"]
    return amiss


def documents_in(program: Sequence[str]) -> list[str]:
    """A document of each kind there is a sample of becomes notes; a stranger's is read in a process of its own."""
    amiss = []
    for ending in (".docx", ".odt", ".pdf", ".md", ".txt", ".html"):
        document = next(iter(sorted(CORPUS.glob(f"*{ending}"))))
        text, _remarks = said(program, "import", document)
        amiss += [] if "points:" in text else [f"nothing became of {document.name}: {text}"]
        text, wrong = said(program, "--read-document", document)
        amiss += wrong if '"decisions"' in text else [*wrong, f"the reader said of {document.name}: {text[:200]}"]
    return amiss


def a_report(program: Sequence[str]) -> list[str]:
    """What helps to mend a fault is written, though there is nothing to report."""
    with tempfile.TemporaryDirectory() as home:
        text, amiss = said(program, "--report", environment={"HOME": home}, folder=home)
        written = list(Path(home).glob("rostrum-report*"))
    return amiss if written else [*amiss, f"no report: {text}"]


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


def the_voice(program: Sequence[str]) -> list[str]:
    """What records it is there; this machine may lack a microphone, or a library, and then a sentence says so."""
    text, amiss = said(program, "--self-test", environment=OFFSCREEN)
    lacking = json.loads(text)["voice"]
    return amiss + [f"left out of the package: {sentence}" for sentence in lacking if "pip install" in sentence]


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
    *(
        headless_commands,
        rehearsals,
        documents_out,
        documents_in,
        a_report,
        damaged_notes,
        self_test,
        the_voice,
        without_a_home,
        without_a_network,
        nothing_is_missing,
        window,
    ),
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
