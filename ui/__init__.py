"""The window: Qt Quick drawn from view models."""

import PySide6.QtCore  # noqa: F401 - brings what is changed below
from shibokensupport import feature  # type: ignore[import-not-found]  # it lies within PySide

# WORKAROUND: PySide reads the source of each module that is imported after it and looks for its own name there, to know
# whether `from __feature__ import …` could matter (https://doc.qt.io/qtforpython-6/considerations.html). Nobody here
# uses such a feature, and that reading took a tenth of the start.
feature._mod_uses_pyside = lambda _module: True  # noqa: SLF001 - there is no public way
