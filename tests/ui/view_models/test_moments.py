from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QLocale

from app.domain.take import Kind, Take
from ui.view_models.moments import when

TAKE = Take(1, Kind.REHEARSAL, datetime(2026, 11, 5, 9, 7).astimezone().timestamp(), None, (), ())


@pytest.fixture(autouse=True)
def _locale_as_it_was() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(("locale", "text"), [("C", "5 Nov 2026, 09:07"), ("en_GB", "05/11/2026 09:07")])
def test_a_moment_is_written_as_people_here_do(locale: str, text: str) -> None:
    QLocale.setDefault(QLocale.c() if locale == "C" else QLocale(locale))
    assert when(TAKE) == text
