import pytest

from bench.fuzz_kept import Trial, run, settings, state


@pytest.mark.parametrize("trial", [settings, state])
def test_damaged_files_stop_no_start(trial: Trial, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(trial, count=100, seed=7)
    assert "RAISED" not in capsys.readouterr().out
