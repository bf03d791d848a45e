"""A take on paper: how it went, on one page, or what was said in it, on as many as it takes."""

from app.domain.account import Account
from app.domain.delivered import Delivered
from ui.paper.delivered_pages import set_delivered
from ui.paper.report_page import ReportPage
from ui.slices import at_once


def take_pages(told: Account | Delivered, when: str) -> tuple[bytes, str]:
    """A PDF, and the letters for which no typeface of this machine has a shape."""
    pages = at_once(set_delivered(told)) if isinstance(told, Delivered) else ReportPage(told, when)
    return at_once(pages.pdf()), pages.missing
