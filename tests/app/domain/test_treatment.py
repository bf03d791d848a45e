import pytest

from app.domain.treatment import Form, Reason, Treatment


@pytest.mark.parametrize(
    ("reason", "form"),
    [
        (Reason.MAY_GOES, Form.LEFT_OUT),
        (Reason.SHOULD_IN_SHORT, Form.SHORT),
        (Reason.SHOULD_GOES, Form.LEFT_OUT),
        (Reason.MUST_IN_SHORT, Form.SHORT),
        (Reason.SAID_BY_OTHERS, Form.LEFT_OUT),
    ],
)
def test_a_reason_decides_how_much_of_the_point_is_said(reason: Reason, form: Form) -> None:
    assert Treatment(reason, 1.0).form is form


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_a_sentence_with_its_seconds(reason: Reason) -> None:
    assert Treatment(reason, 12.4).sentence.endswith("gives back 12 s")


@pytest.mark.parametrize(
    ("seconds", "figure"), [(0.04, "0.0"), (7.26, "7.3"), (9.94, "9.9"), (9.95, "10"), (80.2, "80")]
)
def test_small_figures_have_their_tenths(seconds: float, figure: str) -> None:
    assert f" {figure} s" in Treatment(Reason.MAY_GOES, seconds).sentence
