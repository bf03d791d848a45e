"""The one door for texts that people read, so that they can be translated."""

import gettext
from pathlib import Path

_CATALOGUES = Path(__file__).parent.parent / "resources" / "translations"

_ = gettext.translation("rostrum", _CATALOGUES, fallback=True).gettext
