import tomllib

import pytest

from app.adapters.settings_table import keys_asked, settings_in
from app.domain.commands import DEFAULT_KEYS, Command
from app.domain.settings import RANGES, Motion, Settings, Theme


def read(text: str) -> tuple[Settings, tuple[str, ...]]:
    return settings_in(tomllib.loads(text))


def test_an_empty_table_leaves_the_defaults() -> None:
    assert read("") == (Settings(), ())


def test_what_the_table_says_holds() -> None:
    text = """
    theme = "contrast"
    font = "DejaVu Sans"
    text_size = 1.25
    line_height = 2
    mirror_sideways = true
    motion = "steady"
    amber_s = 30
    [keys]
    faster = "Q"
    blank = ["B", ".", "F2"]
    leave = []
    """
    settings, remarks = read(text)
    assert not remarks
    assert settings == Settings(
        theme=Theme.CONTRAST,
        font="DejaVu Sans",
        text_size=1.25,
        line_height=2.0,
        mirror_sideways=True,
        motion=Motion.STEADY,
        amber_s=30.0,
        keys={**DEFAULT_KEYS, Command.FASTER: ("Q",), Command.BLANK: ("B", ".", "F2"), Command.LEAVE: ()},
    )
    assert isinstance(settings.line_height, float)
    assert isinstance(settings.theme, Theme)


THEMES = "one of dark, light, contrast"
FONT = "and must be the name of a font in quotation marks: 'Atkinson Hyperlegible Next' is used."
UP = "and must be the name of a key or a list of names: faster has 'Up'."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('theme = "drak"', f"theme is 'drak', and must be {THEMES} (did you mean 'dark'?): 'dark' is used."),
        ("theme = 7", f"theme is 7, and must be {THEMES}: 'dark' is used."),
        ("theme = []", f"theme is a list, and must be {THEMES}: 'dark' is used."),
        (f"theme = '{'x' * 90}'", f"theme is '{'x' * 40}…', and must be {THEMES}: 'dark' is used."),
        (f"theme = 0x{'f' * 9000}", f"theme is a very large number, and must be {THEMES}: 'dark' is used."),
        ('motion = ""', "motion is '', and must be one of flowing, steady: 'flowing' is used."),
        ("text_size = 9", "text_size is 9, and must be a number from 0.4 to 3: 1.0 is used."),
        ("text_size = nan", "text_size is nan, and must be a number from 0.4 to 3: 1.0 is used."),
        ("text_size = -inf", "text_size is -inf, and must be a number from 0.4 to 3: 1.0 is used."),
        ("amber_s = true", "amber_s is true, and must be a number from 0 to 600: 60.0 is used."),
        ('amber_s = "60"', "amber_s is '60', and must be a number from 0 to 600: 60.0 is used."),
        ("amber_s = 2000-01-02", "amber_s is 2000-01-02, and must be a number from 0 to 600: 60.0 is used."),
        ("navigator = 1", "navigator is 1, and must be true or false: true is used."),
        ("mirror_sideways = {}", "mirror_sideways is a table, and must be true or false: false is used."),
        ('font = " "', f"font is '', {FONT}"),
        ("font = false", f"font is false, {FONT}"),
        ("text_sise = 1.2", "There is no setting 'text_sise' (did you mean 'text_size'?): it is left alone."),
        ("[colours]", "There is no setting 'colours': it is left alone."),
        ("keys = 3", "keys is 3, and must be a table [keys]: the usual keys are used."),
        ('keys.fastr = "Q"', "There is no command 'fastr' for keys (did you mean 'faster'?): it is left alone."),
        ("keys.faster = 3", f"keys.faster is 3, {UP}"),
        ("keys.faster = ['Q', 3]", f"keys.faster is a list, {UP}"),
        ("keys.faster = ''", f"keys.faster is '', {UP}"),
        ("keys.theme = 'Space'", "The key 'space' in keys.theme belongs to run_or_pause already: theme has 'Y'."),
    ],
)
def test_a_value_that_cannot_be_used_is_named_with_its_default(text: str, sentence: str) -> None:
    settings, remarks = read(text)
    assert remarks == (sentence,)
    assert settings == Settings()


def test_a_command_that_is_left_without_a_key_is_named() -> None:
    settings, remarks = read("keys.slower = 'Up'\nkeys.faster = 'Up'")
    assert remarks == ("The key 'up' in keys.faster belongs to slower already: faster has no key.",)
    assert settings.keys[Command.FASTER] == ()


def test_a_key_named_twice_for_one_command_counts_once() -> None:
    settings, remarks = read("keys.faster = ['Q', 'F2', 'q']")
    assert settings.keys[Command.FASTER] == ("Q", "F2")
    assert not remarks


@pytest.mark.parametrize("name", RANGES)
def test_both_ends_of_a_range_can_be_set(name: str) -> None:
    for value in RANGES[name]:
        settings, remarks = read(f"{name} = {value}")
        assert getattr(settings, name) == value
        assert not remarks


def test_what_is_asked_for_is_known_before_any_clash_is_settled() -> None:
    asked = keys_asked({"faster": "Space", "theme": ["Q"], "slower": 3})
    assert asked == {"faster": ("Space",), "theme": ("Q",)}
    assert keys_asked(3) == {}
