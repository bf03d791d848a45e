import pytest

from app.domain.recognising.languages import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We ask for one rule that all of us can keep, and for the time to keep it.", "en"),
        ("Nous demandons une règle que tous puissent suivre, et le temps de la suivre.", "fr"),
        ("Pedimos una regla que todos puedan seguir, y el tiempo para seguirla en paz.", "es"),
        ("Wir bitten um eine Regel, die nicht nur auf dem Papier steht, und um die Zeit.", "de"),
        ("Мы просим одного правила, которому все смогут следовать.", "ru"),
        ("نطلب قاعدة واحدة يستطيع الجميع اتباعها.", "ar"),
        ("我们要求一条人人都能遵守的规则。", "zh"),
        ("", ""),
        ("Xyzzy 42", ""),
    ],
)
def test_the_language_is_told_by_script_and_small_words(text: str, language: str) -> None:
    assert language_of(text) == language
