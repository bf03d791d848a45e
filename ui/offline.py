"""Nothing that is shown asks any network."""

from PySide6.QtNetwork import QNetworkProxy

NOWHERE = "127.0.0.1"
NO_PORT = 1
"""Of the ports, the one on which nothing listens."""


def refuse_network() -> None:
    """Send whatever Qt would fetch for a page to where nobody answers.

    Not by a handler in Python: Qt asks from its own threads while the window waits for them with Python's lock in
    its hand. Qt never asks a proxy for an address of this machine itself.
    """
    QNetworkProxy.setApplicationProxy(QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, NOWHERE, NO_PORT))
