import QtQuick

// Where the text comes from and goes to: the surface, thinning out away from its edge.
Rectangle {
    id: fade

    required property color surface
    property bool upward: false

    gradient: Gradient {
        GradientStop {
            position: fade.upward ? 1 : 0
            color: fade.surface
        }
        GradientStop {
            position: fade.upward ? 0 : 1
            color: Qt.alpha(fade.surface, 0)
        }
    }
}
