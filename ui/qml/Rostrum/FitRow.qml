import QtQuick

// A point that would become another: its name, its words, what becomes of it.
Item {
    id: row

    required property string name
    required property string words
    required property string becomes
    required property int seconds
    required property Colours colours
    required property real unit

    readonly property bool back: becomes.startsWith("back")
    readonly property string outcome: {
        if (becomes === "back")
            return qsTr("back · +%1 s").arg(seconds);
        if (becomes === "back in short")
            return qsTr("back in short · +%1 s").arg(seconds);
        return becomes === "short" ? qsTr("short · %1 s").arg(seconds) : qsTr("out · %1 s").arg(seconds);
    }

    height: Math.round(33 * unit)

    Accessible.role: Accessible.ListItem
    Accessible.name: [name, words, outcome].join(", ")

    Label {
        width: Math.round(210 * row.unit)
        elide: Text.ElideRight
        height: parent.height
        text: row.name
        color: row.colours.accent
        font.pixelSize: Math.round(22 * row.unit)
        font.weight: Font.DemiBold
    }

    Label {
        x: Math.round(222 * row.unit)
        width: end.x - x - Math.round(12 * row.unit)
        height: parent.height
        elide: Text.ElideRight
        text: row.words
        color: row.colours.coming
        font.pixelSize: Math.round(22 * row.unit)
    }

    Label {
        id: end

        x: parent.width - width
        width: implicitWidth
        height: parent.height
        text: row.outcome
        color: row.back ? row.colours.accent : row.colours.quiet
        font.pixelSize: Math.round(20 * row.unit)
        font.features: ({
                            "tnum": 1
                        })
    }
}
