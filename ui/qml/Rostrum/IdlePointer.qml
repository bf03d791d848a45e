import QtQuick

// Hides the pointer while nobody moves it over the parent, wherever nothing asks for a pointer of its own. The window
// could see that as well, but only by looking at each of its events, and there are several in each frame.
MouseArea {
    id: area

    anchors.fill: parent
    acceptedButtons: Qt.NoButton
    cursorShape: idle.running ? Qt.ArrowCursor : Qt.BlankCursor

    HoverHandler {
        // Unlike `point`, told only when it is another.
        readonly property point place: point.scenePosition

        parent: area.parent
        onPlaceChanged: idle.restart()
    }

    Timer {
        id: idle

        interval: 2000
        running: true
    }
}
