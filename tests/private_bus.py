"""A bus of the test's own, so that nobody else hears what is asked on it."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import NamedTemporaryFile

import pytest

_RULES = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
"""No services: the portals of the machine's own desktop, where it has any, are not started on it."""


@contextmanager
def private_bus(environment: pytest.MonkeyPatch) -> Iterator[subprocess.Popen[str]]:
    """The session's bus, as far as `environment` goes, until the block ends."""
    with NamedTemporaryFile("w", suffix=".conf") as rules:
        rules.write(_RULES)
        rules.flush()
        yield from _daemon(rules.name, environment)


def _daemon(rules: str, environment: pytest.MonkeyPatch) -> Iterator[subprocess.Popen[str]]:
    bus = ["dbus-daemon", f"--config-file={rules}", "--print-address", "--nofork", "--nopidfile"]
    with subprocess.Popen(bus, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout is not None
        environment.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
        try:
            yield daemon
        finally:
            daemon.terminate()
