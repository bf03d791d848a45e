import QtQuick

// A click or a touch, of which nothing that lies underneath hears.
TapHandler {
    gesturePolicy: TapHandler.ReleaseWithinBounds
}
