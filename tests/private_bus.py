"""A bus of the test's own, so that nobody else hears what is asked on it."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def private_bus(environment: pytest.MonkeyPatch) -> Iterator[subprocess.Popen[str]]:
    """The session's bus, as far as `environment` goes, until the block ends."""
    bus = ["dbus-daemon", "--session", "--print-address", "--nofork", "--nopidfile"]
    with subprocess.Popen(bus, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout is not None
        environment.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
        yield daemon
        daemon.terminate()
