import pytest

from app.domain.recognising.head_words import by_line, is_letter_head, is_only_a_date, labelled
from app.domain.recognising.reading import Part
from app.domain.recognising.spoken_times import minutes_s


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Speaker: Ana Ruiz", (Part.SPEAKER, "Ana Ruiz")),
        ("Оратор", None),
        ("Докладчик: А. Петрова", (Part.SPEAKER, "А. Петрова")),
        ("Event: Forum on water", (Part.EVENT, "Forum on water")),
        ("地点：日内瓦", (Part.EVENT, "日内瓦")),
        ("Subject: Notes for Monday", (Part.TITLE, "Notes for Monday")),
        ("Time limit: 3 minutes", (Part.LIMIT, "3 minutes")),
        ("We ask three things: time", None),
    ],
)
def test_a_line_that_says_what_it_is(text: str, told: tuple[Part, str] | None) -> None:
    assert labelled(text) == told


@pytest.mark.parametrize(
    ("title", "speaker", "event"),
    [
        ("Statement by Amina Diallo at the Forum on Water", "Amina Diallo", "Forum on Water"),
        ("Remarks by H.E. Mr. Jan de Vries", "H.E. Mr. Jan de Vries", ""),
        ("Keynote by Mr Jan de Vries to the Assembly, Geneva", "Jan de Vries", "Assembly"),
        ("Discours de Mme Camille Laurent devant le Comité des transports", "Camille Laurent", "Comité des transports"),
        ("Intervención de Lucía Ferrer en la Jornada de Bibliotecas", "Lucía Ferrer", "Jornada de Bibliotecas"),
        ("林晓在城市步行论坛上的发言", "林晓", "城市步行论坛"),
        ("كلمة السيدة هدى منصور في ملتقى الحدائق", "هدى منصور", "ملتقى الحدائق"),
        ("Address by Ana Ruiz", "Ana Ruiz", ""),
        ("The light in the streets", "", ""),
    ],
)
def test_a_title_tells_who_speaks_and_where(title: str, speaker: str, event: str) -> None:
    assert by_line(title) == (speaker, event)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("Opening (5 minutes)", 300),
        ("Opening – 2.5 min", 150),
        ("A five-minute statement", 300),
        ("Выступление, 3 минуты", 180),
        ("Allocution (4 min)", 240),
        ("كلمة 3 دقائق", 180),
        ("كلمة ٣ دقائق", 180),
        ("发言（5分钟）", 300),
        ("Vortrag 10 Minuten", 600),
        ("Ten years, not minutes", None),
        ("0 minutes", None),
        ("900 minutes", None),
    ],
)
def test_minutes_are_found_in_a_title(text: str, seconds: float | None) -> None:
    assert minutes_s(text) == seconds


def test_the_head_of_an_e_mail_is_known() -> None:
    assert is_letter_head("To: somebody@example.org")
    assert not is_letter_head("To be clear")


@pytest.mark.parametrize(
    ("text", "is_date"),
    [
        ("12 October 2025", True),
        ("Geneva, 5 December 2017", True),
        ("New York, May 3rd, 2024", True),
        ("Madrid, 4 de marzo de 2023", True),
        ("3 мая 2024 г.", True),
        ("2024年5月3日", True),
        ("The year 2030", False),
        ("Agenda 2030", False),
        ("What we did in May 2024", False),
    ],
)
def test_a_day_and_nothing_else_is_known(text: str, *, is_date: bool) -> None:
    assert is_only_a_date(text) is is_date
