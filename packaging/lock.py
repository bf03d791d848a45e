"""Writes requirements.lock: what the packages are built with, each file by its hash and none by its address."""

import sys
import venv

from building import BUILD, PROJECT, run

VENV = BUILD / "lock-venv"
PROGRAMS = VENV / ("Scripts" if sys.platform == "win32" else "bin")
LOCK = PROJECT / "packaging" / "requirements.lock"


def main() -> int:
    if not VENV.exists():
        venv.create(VENV, with_pip=True)
        run(PROGRAMS / "python", "-m", "pip", "install", "--quiet", "uv")
    sources = (PROJECT / "pyproject.toml", LOCK.with_suffix(".in"))
    form = ("--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--no-header")
    run(PROGRAMS / "uv", "pip", "compile", *sources, *form, "--no-annotate", "--upgrade", "--output-file", LOCK)
    return 0


if __name__ == "__main__":
    sys.exit(main())
