"""The one door for texts that people read, so that they can be translated."""

import gettext
from pathlib import Path

_DOMAIN = "rostrum"
_FOLDER = Path(__file__).parent.parent / "resources" / "translations"

catalogues = tuple(Path(found) for found in gettext.find(_DOMAIN, str(_FOLDER), all=True))
"""Those in the languages that the person prefers, the dearest first; empty where English is all there is."""

_ = gettext.translation(_DOMAIN, _FOLDER, fallback=True).gettext
