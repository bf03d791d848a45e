"""What is in brackets is to be done, not to be said."""

import pytest

from app.domain.recognising.stage_directions import direction, without_directions


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[Pause]", "Pause"),
        ("[look up].", "look up"),
        ("【停顿】", "停顿"),
        ("{next slide}", "next slide"),
        ("(pause)", "pause"),
        ("(Applause.)", "Applause."),
        ("(пауза)", "пауза"),
        ("(تصفيق)", "تصفيق"),
        ("(not for the record)", ""),
        ("[1]", ""),
        ("Say [this]", ""),
        ("[one] and [two]", ""),
        ("<applause>", "applause"),
        ("<maria@harbour.example>", ""),
        ("((hold up the key))", "hold up the key"),
        ("*beat*", "beat"),
        ("*clears throat*", "clears throat"),
        ("*Never again*", ""),
        (f"({'wait ' * 20})", ""),
    ],
)
def test_brackets_around_everything(text: str, found: str) -> None:
    assert direction(text) == found


@pytest.mark.parametrize(
    ("text", "said", "cue"),
    [
        ("[smile] Good evening.", "Good evening.", "smile"),
        ("Good evening. [bow]", "Good evening.", "bow"),
        ("[smile] Good evening. [bow]", "Good evening.", "smile; bow"),
        ("【微笑】各位好", "各位好", "微笑"),
        ("As we said [1]", "As we said [1]", ""),
        ("A lamp has gone out. (PAUSE)", "A lamp has gone out.", "PAUSE"),
        ("(Look at the first row) You exist.", "You exist.", "Look at the first row"),
        ("Bring a drink (water) please (or two)", "Bring a drink (water) please (or two)", ""),
        ("[2] As we said", "[2] As we said", ""),
        ("He said [the Compact] must hold", "He said [the Compact] must hold", ""),
    ],
)
def test_brackets_at_the_ends_of_a_point(text: str, said: str, cue: str) -> None:
    assert without_directions(text) == (said, cue)
