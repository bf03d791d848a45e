"""The program with another clock on its wall: `other_wall FILE --deliver …`; FILE tells the seconds it is ahead.

A library that is loaded before all others and lies about every clock lets Python's own waiting hang now and then.
"""

import sys
import time
from pathlib import Path

from app.__main__ import main
from app.guardian import stand_guard

SETTING, WORDS = Path(sys.argv[1]), sys.argv[2:]
REAL_TIME_S = time.time  # noqa: TID251 - it is this clock that is set


def set_time_s() -> float:
    return REAL_TIME_S() + float(SETTING.read_text(encoding="ascii"))


if __name__ == "__main__":
    time.time = set_time_s  # noqa: TID251 - the program asks no other
    sys.exit(main(WORDS, guard=stand_guard))
