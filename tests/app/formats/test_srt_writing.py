from app.domain.subtitles import TimedText
from app.formats.srt_writing import srt


def test_subtitles_are_numbered_and_timed_to_the_thousandth() -> None:
    assert srt([TimedText("Thank you,\nChair.", 0.0, 1.2345), TimedText("Done.", 3599.9996, 3723.5)]) == (
        "1\n00:00:00,000 --> 00:00:01,234\nThank you,\nChair.\n\n2\n01:00:00,000 --> 01:02:03,500\nDone.\n"
    )
