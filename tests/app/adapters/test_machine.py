import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.adapters.machine import ThisMachine
from app.domain.readiness import Power, Room
from app.domain.voice import Microphone


def test_the_battery_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    battery = SimpleNamespace(percent=41.7, power_plugged=False)
    monkeypatch.setattr("psutil.sensors_battery", lambda: battery)
    assert ThisMachine(tmp_path, Microphone).power() == Power(plugged_in=False, battery=42)


@pytest.mark.parametrize("answer", [None, AttributeError(), OSError(), ValueError(), RuntimeError()])
def test_what_a_machine_does_not_tell_is_not_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: Exception | None
) -> None:
    def asked() -> None:
        if answer:
            raise answer

    monkeypatch.setattr("psutil.sensors_battery", asked)
    assert ThisMachine(tmp_path, Microphone).power() == Power()


def test_this_machine_answers(tmp_path: Path) -> None:
    room = ThisMachine(tmp_path / "new", Microphone).room()
    assert room.writable
    assert room.free_mb > 0
    assert isinstance(ThisMachine(tmp_path, Microphone).power(), Power)


def test_a_folder_that_cannot_be_is_no_room(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert ThisMachine(tmp_path / "file" / "in it", Microphone).room() == Room(0.0, writable=False)


def test_a_folder_that_may_not_be_written_in_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert not ThisMachine(tmp_path, Microphone).room().writable


def test_the_microphone_is_asked_for_where_it_is_known(tmp_path: Path) -> None:
    assert ThisMachine(tmp_path, lambda: Microphone("Desk")).microphone() == Microphone("Desk")
