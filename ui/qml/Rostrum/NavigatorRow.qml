import QtQuick

// A section: its key, its name, what it takes or took.
Item {
    id: row

    required property var section
    required property var standing
    required property Colours colours
    required property real unit

    signal chosen

    readonly property bool inner: section.depth > 0
    readonly property bool current: standing !== null && standing.progress === "current"
    readonly property bool done: standing !== null && standing.progress === "done"
    readonly property bool skipped: standing !== null && standing.progress === "skipped"

    implicitHeight: Math.round((inner ? 42 : 54) * unit)

    Accessible.role: Accessible.Button
    Accessible.name: section.title
    Accessible.description: row.done ? qsTr("said in %1").arg(standing.took) : row.skipped ? qsTr("skipped") : qsTr(
                                                                                                 "planned %1").arg(
                                                                                                 section.time)
    Accessible.onPressAction: row.chosen()

    Rectangle {
        anchors.fill: parent
        anchors.bottomMargin: Math.round(4 * row.unit)
        radius: 6 * row.unit
        color: row.colours.raised
        visible: row.current || pointer.hovered
        opacity: row.current && !row.inner ? 1 : 0.55

        Rectangle {
            width: Math.max(2, Math.round(4 * row.unit))
            height: parent.height
            radius: width / 2
            color: row.colours.accent
            visible: row.current && !row.inner
        }

        Rectangle {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.leftMargin: 14 * row.unit
            width: (parent.width - 28 * row.unit) * (row.standing ? row.standing.share : 0)
            height: Math.max(1, Math.round(2 * row.unit))
            color: row.colours.accent
            visible: row.current
        }
    }

    KeyCap {
        id: key

        x: Math.round(14 * row.unit)
        anchors.verticalCenter: name.verticalCenter
        size: Math.round(27 * row.unit)
        name: row.section.key
        lit: row.current
        colours: row.colours
        visible: row.section.key !== "" && !row.inner
    }

    Label {
        id: name

        x: Math.round((row.inner ? 38 + 16 * row.section.depth : 54) * row.unit)
        width: time.x - x - 8 * row.unit
        height: parent.height - 4 * row.unit
        text: row.section.name
        elide: Text.ElideRight
        font.strikeout: !row.section.kept
        color: row.current ? row.colours.text : row.done || row.skipped ? row.colours.said : row.inner
                                                                          ? row.colours.quiet : row.colours.text
        font.pixelSize: Math.round((row.inner ? 18 : 20.5) * row.unit)
        font.weight: row.current && !row.inner ? Font.DemiBold : Font.Normal
    }

    Label {
        id: time

        anchors.right: parent.right
        anchors.rightMargin: 12 * row.unit
        height: name.height
        text: row.done ? "✓ " + row.standing.took : row.skipped ? "–" : row.section.time
        color: row.current ? row.colours.accent : row.colours.quiet
        font.pixelSize: Math.round((row.inner ? 16.5 : 18) * row.unit)
        font.features: ({
                            "tnum": 1
                        })
    }

    HoverHandler {
        id: pointer
    }

    TapHandler {
        onTapped: row.chosen()
    }

    Tip {
        x: row.unit * 54
        y: row.height
        colours: row.colours
        size: Math.round(17 * row.unit)
        wanted: pointer.hovered
        text: row.section.key !== "" ? qsTr("Go to %1 (%2)").arg(row.section.title).arg(row.section.key) : qsTr(
                                           "Go to %1").arg(row.section.title)
    }
}
