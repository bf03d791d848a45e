import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import platformdirs
import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st
from tomlkit.exceptions import TOMLKitError

from app.adapters.settings_file import LARGEST_BYTES, SettingsFile, usual_path
from app.domain.chosen_keys import settled
from app.domain.commands import DEFAULT_KEYS, Command
from app.domain.settings import RANGES, Motion, Settings, Theme
from tests.fakes import FailingDisk


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "rostrum" / "settings.toml"


def read(path: Path, text: str | bytes) -> tuple[Settings, tuple[str, ...]]:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return SettingsFile(path).read()


def names(path: Path) -> list[str]:
    return sorted(entry.name for entry in path.parent.iterdir())


def test_the_usual_place_is_the_config_folder_of_the_system() -> None:
    assert usual_path() == platformdirs.user_config_path("rostrum", appauthor=False) / "settings.toml"
    assert SettingsFile().path == usual_path()


def test_without_a_file_everything_has_its_default(path: Path) -> None:
    assert SettingsFile(path).read() == (Settings(), ())


def test_an_empty_file_leaves_the_defaults(path: Path) -> None:
    assert read(path, "") == (Settings(), ())


def test_a_file_from_windows_with_a_byte_order_mark_is_read(path: Path) -> None:
    settings, remarks = read(path, b'\xef\xbb\xbftheme = "light"\r\namber_s = 30\r\n')
    assert (settings.theme, settings.amber_s, remarks) == (Theme.LIGHT, 30.0, ())


def test_every_value_that_cannot_be_used_is_named_with_the_file(path: Path) -> None:
    settings, remarks = read(path, 'theme = "drak"\namber_s = 30\ntext_size = 0\nkeys.faster = "Q"\nkeys.slower = 1')
    assert len(remarks) == 3
    assert all(remark.startswith(f"{path}: ") for remark in remarks)
    assert (settings.amber_s, settings.keys[Command.FASTER]) == (30.0, ("Q",))


BROKEN = [
    (b'theme = "dark', "its end is not written as settings are"),
    (b"amber_s = 30\ntheme == 3", "line 2, column 8 is not written as settings are"),
    (b"a = 1\na = 2\n", "line 2, column 6 is not written as settings are"),
    (b"theme = '\xff'", "it is not text in UTF-8"),
    (b"a = " + b"[" * 50_000, "it is nested too deeply"),
    (b"# " + b"x" * LARGEST_BYTES, "it is too long"),
    (b"a = " + b"1" * 5000, "it is not written as settings are"),
]


@pytest.mark.parametrize(("content", "reason"), BROKEN)
def test_a_broken_file_is_kept_aside_and_the_defaults_hold(path: Path, content: bytes, reason: str) -> None:
    settings, remarks = read(path, content)
    assert settings == Settings()
    fate = "so every setting has its default; the file is kept as settings.toml.broken."
    assert remarks == (f"{path} cannot be used ({reason}), {fate}",)
    assert names(path) == ["settings.toml.broken"]
    assert path.with_name("settings.toml.broken").read_bytes() == content


def test_each_broken_file_is_kept(path: Path) -> None:
    for number in range(1, 4):
        read(path, f"broken {number}")
    assert names(path) == ["settings.toml.broken", "settings.toml.broken-2", "settings.toml.broken-3"]
    assert path.with_name("settings.toml.broken-2").read_text() == "broken 2"


def test_a_link_that_leads_nowhere_does_not_count_as_free_name(path: Path) -> None:
    path.parent.mkdir()
    path.with_name("settings.toml.broken").symlink_to("nowhere")
    read(path, "broken")
    assert path.with_name("settings.toml.broken-2").read_text() == "broken"


def test_a_folder_in_the_place_of_the_file_is_kept_aside(path: Path) -> None:
    path.mkdir(parents=True)
    settings, (remark,) = SettingsFile(path).read()
    assert settings == Settings()
    assert "cannot be used (Is a directory)" in remark
    assert names(path) == ["settings.toml.broken"]


def test_a_file_that_can_neither_be_read_nor_moved_leaves_the_defaults(tmp_path: Path) -> None:
    (tmp_path / "rostrum").write_bytes(b"a file where the folder should be")
    settings, (remark,) = SettingsFile(tmp_path / "rostrum" / "settings.toml").read()
    assert settings == Settings()
    assert "cannot be used (Not a directory)" in remark
    assert remark.endswith("the file could not be moved out of the way.")


def test_what_is_written_is_read_again(path: Path) -> None:
    wanted = Settings(theme=Theme.LIGHT, text_size=1.1, keys={**DEFAULT_KEYS, Command.FASTER: ("Q", "F2")})
    SettingsFile(path).write(wanted)
    assert SettingsFile(path).read() == (wanted, ())


def test_only_what_differs_from_the_default_is_written(path: Path) -> None:
    SettingsFile(path).write(Settings(amber_s=30.0, keys={**DEFAULT_KEYS, Command.FASTER: ("Q",)}))
    assert tomllib.loads(path.read_text()) == {"amber_s": 30.0, "keys": {"faster": "Q"}}


def test_where_nothing_changed_nothing_is_written(path: Path) -> None:
    SettingsFile(path).write(Settings())
    assert not path.exists()


def test_what_a_person_wrote_stays(path: Path) -> None:
    text = """# My settings
theme = "light"  # for the council chamber
colour_of_tie = "blue"

[keys]  # my clicker
faster = "Q"
"""
    settings, _remarks = read(path, text)
    wanted = replace(settings, theme=Theme.CONTRAST, amber_s=30.0, keys={**settings.keys, Command.SLOWER: ("F2",)})
    SettingsFile(path).write(wanted)
    assert (
        path.read_text()
        == """# My settings
theme = "contrast"  # for the council chamber
colour_of_tie = "blue"
amber_s = 30.0

[keys]  # my clicker
faster = "Q"
slower = "F2"
"""
    )


def test_a_setting_that_returns_to_its_default_is_written_where_it_stands(path: Path) -> None:
    settings, _remarks = read(path, "text_size = 1.5 # large\n")
    SettingsFile(path).write(replace(settings, text_size=1.0))
    assert path.read_text() == "text_size = 1.0 # large\n"


def test_a_value_that_could_not_be_used_stays_until_it_is_changed(path: Path) -> None:
    settings, _remarks = read(path, 'theme = "drak"\n')
    SettingsFile(path).write(replace(settings, amber_s=30.0))
    assert path.read_text() == 'theme = "drak"\namber_s = 30.0\n'
    SettingsFile(path).write(replace(settings, theme=Theme.LIGHT))
    assert 'theme = "light"' in path.read_text()


def test_a_key_refused_before_does_not_come_back_when_its_holder_gives_it_up(path: Path) -> None:
    settings, _remarks = read(path, '[keys]\ntheme = "Space"\n')
    wanted = replace(settings, keys={**settings.keys, Command.RUN_OR_PAUSE: ("Q",)})
    SettingsFile(path).write(wanted)
    assert SettingsFile(path).read() == (wanted, ())


def test_keys_that_were_no_table_become_one(path: Path) -> None:
    settings, _remarks = read(path, "keys = 3\n")
    wanted = replace(settings, keys={**settings.keys, Command.FASTER: ("Q",)})
    SettingsFile(path).write(wanted)
    assert SettingsFile(path).read() == (wanted, ())


def test_a_file_in_which_nothing_can_be_entered_is_kept_aside(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two libraries read it, and need not agree on what is well written."""
    settings, _remarks = read(path, "amber_s = 20.0\n")
    understood = tomlkit.parse

    def stricter(text: str) -> tomlkit.TOMLDocument:
        if text:
            raise TOMLKitError
        return understood(text)

    monkeypatch.setattr(tomlkit, "parse", stricter)
    SettingsFile(path).write(replace(settings, amber_s=30.0))
    assert path.read_text() == "amber_s = 30.0\n"
    assert path.with_name("settings.toml.broken").read_text() == "amber_s = 20.0\n"


@pytest.mark.parametrize(("content", "_reason"), BROKEN)
def test_a_file_broken_meanwhile_is_kept_aside_before_writing(path: Path, content: bytes, _reason: str) -> None:
    store = SettingsFile(path)
    settings, _remarks = store.read()
    path.parent.mkdir()
    path.write_bytes(content)
    store.write(replace(settings, amber_s=30.0))
    assert path.read_text() == "amber_s = 30.0\n"
    assert path.with_name("settings.toml.broken").read_bytes() == content


def test_a_fault_leaves_the_old_settings_whole(path: Path) -> None:
    settings, _remarks = read(path, "amber_s = 30\n")
    with pytest.raises(OSError, match="Input/output error"):
        SettingsFile(path, FailingDisk(fails_at=3)).write(replace(settings, amber_s=45.0))
    assert names(path) == ["settings.toml"]
    assert path.read_text() == "amber_s = 30\n"


def test_a_font_name_that_no_file_can_hold_is_no_error(path: Path) -> None:
    SettingsFile(path).write(Settings(font="Sans \udc80"))
    assert SettingsFile(path).read()[0].font == "Sans ?"


figures = {name: st.floats(least, greatest) for name, (least, greatest) in RANGES.items()}
chosen_keys = st.dictionaries(
    st.sampled_from(Command),
    st.lists(st.sampled_from(["Q", "F2", "Up", "Space", "Ctrl+X", "."]), max_size=3, unique=True).map(tuple),
).map(lambda chosen: settled(chosen)[0])
some_settings = st.builds(
    Settings,
    theme=st.sampled_from(Theme),
    motion=st.sampled_from(Motion),
    font=st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip),
    mirror_sideways=st.booleans(),
    mirror_upside_down=st.booleans(),
    navigator=st.booleans(),
    countdown_big=st.booleans(),
    keys=chosen_keys,
    **figures,
)
files = st.sampled_from(
    [
        "",
        "# only a comment",
        'theme = "light"',
        "keys = 3\n",
        'keys = { faster = "Q", slower = ["F2"] }\n',
        'keys.faster = "Q"\ntext_size = 2\nkeys.theme = "Space"\n',
        '[keys]\nfaster = "Q"\n[other]\na = 1\n[[more]]\nb = 2\n',
        "[other.keys]\nfaster = 1\n[other]\n",
        '"theme" = "drak"\n\n\n[keys]\n"faster" = [\n  "Q", # first\n  "F2"]\n',
        "text_size = 2\r\n[keys]\r\nblank = []\r\n",
        "[[keys]]\nfaster = 1\n[[keys]]\n",
        "[keys.faster]\na = 1\n",
        "[theme]\na = 1\n",
    ]
)


@given(before=files, wanted=some_settings, then=some_settings)
def test_whatever_stood_in_the_file_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, before: str, wanted: Settings, then: Settings
) -> None:
    path = tmp_path_factory.mktemp("any") / "settings.toml"
    path.write_text(before)
    for settings in (wanted, then):
        SettingsFile(path).write(settings)
        assert SettingsFile(path).read()[0] == settings
    assert names(path) == ["settings.toml"]


texts: st.SearchStrategy[Any] = st.one_of(
    st.binary(max_size=60),
    st.text(max_size=60).map(lambda text: text.encode(errors="replace")),
    st.lists(
        st.sampled_from(
            ["theme", "keys", "faster", "=", ".", "[", "]", "{", "}", '"', "1", "nan", "\n", "#", ",", "'Q'"]
        ),
        max_size=20,
    ).map(lambda words: " ".join(words).encode()),
)


@given(texts)
def test_reading_and_writing_never_fail_whatever_is_in_the_file(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("any") / "settings.toml"
    path.write_bytes(content)
    settings, _remarks = SettingsFile(path).read()
    path.write_bytes(content)
    wanted = replace(settings, amber_s=31.25, keys={**settings.keys, Command.FASTER: ("F12",)})
    SettingsFile(path).write(wanted)
    assert SettingsFile(path).read()[0] == wanted
