"""A page that asks for something on the network is refused at once, and nobody is asked."""

import socket
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtNetwork import QNetworkProxy
from PySide6.QtQml import QQmlComponent, QQmlEngine
from pytestqt.qtbot import QtBot

from ui.offline import refuse_network

ASKING = b"""
import QtQml
QtObject {
    property int answered: -1
    Component.onCompleted: {
        const request = new XMLHttpRequest();
        request.onreadystatechange = () => {
            if (request.readyState === XMLHttpRequest.DONE)
                answered = request.status;
        };
        request.open("GET", "http://192.0.2.1/notes");
        request.send();
    }
}
"""
"""192.0.2.1 stands for any address (RFC 5737); without a refusal the question would wait for a minute."""


@pytest.fixture(autouse=True)
def _proxy_as_it_was() -> Iterator[None]:
    yield
    QNetworkProxy.setApplicationProxy(QNetworkProxy(QNetworkProxy.ProxyType.DefaultProxy))


def test_what_a_page_asks_for_is_refused_at_once(qtbot: QtBot) -> None:
    refuse_network()
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(ASKING, QUrl())
    asking = component.create()
    assert asking is not None
    qtbot.waitUntil(lambda: asking.property("answered") == 0)
    asking.deleteLater()


def test_nothing_listens_where_questions_are_sent() -> None:
    refuse_network()
    proxy = QNetworkProxy.applicationProxy()
    with socket.socket() as knock, pytest.raises(ConnectionRefusedError):
        knock.connect((proxy.hostName(), proxy.port()))
