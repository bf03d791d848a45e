"""What every step of packaging goes by: the commit, its version and its time, and how a tool is run."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
BUILD = PROJECT / "build"
DIST = PROJECT / "dist"
HOMEPAGE = "https://rostrum.example"
"""Where the program is published; to be replaced when there is such a place."""

ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
"""What Debian calls them."""


@dataclass(frozen=True, slots=True)
class Build:
    """One commit, and the folder that its files were laid out in."""

    commit: str
    source: Path

    @property
    def version(self) -> str:
        """As app/version.py says, the one place where it is written."""
        text = (self.source / "app" / "version.py").read_text(encoding="utf-8")
        found = re.search(r'__version__ = "([^"]+)"', text)
        if found is None:
            raise ValueError("app/version.py does not tell the version")
        return found[1]

    @property
    def time_s(self) -> int:
        """When the commit was made: the one time that files in a package bear, so that they come out the same."""
        return int(told("git", "show", "--no-patch", "--format=%ct", self.commit))

    @property
    def environment(self) -> Mapping[str, str]:
        """What makes the tools give the same result each time."""
        same = {"SOURCE_DATE_EPOCH": str(self.time_s), "PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
        return {**os.environ, **same, "PYINSTALLER_CONFIG_DIR": str(BUILD / "pyinstaller")}


def told(*command: str) -> str:
    """What a tool answers, without the end of the line."""
    return subprocess.run(command, cwd=PROJECT, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout.strip()


def run(*command: str | Path, environment: Mapping[str, str] | None = None) -> None:
    """Run a tool that has to succeed; what it says is shown only when it does not."""
    done = subprocess.run(
        [str(word) for word in command],
        env=environment,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    if done.returncode != 0:
        sys.stderr.write(done.stdout)
        raise SystemExit(f"{command[0]} ended with {done.returncode}")
