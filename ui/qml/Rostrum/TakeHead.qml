import QtQuick
import Rostrum.ViewModels

// What a take came to, and what the speaker calls it.
Column {
    id: head

    required property TakesViewModel takes
    required property TakeReportViewModel report
    required property Colours colours
    required property real unit

    spacing: Math.round(8 * unit)

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: (head.report.over ? "▲ " : "") + head.report.headline
        color: head.report.over ? head.colours.amber : head.colours.accent
        font.pixelSize: Math.round(27 * head.unit)
        font.weight: Font.Bold

        Accessible.role: Accessible.StaticText
        Accessible.name: head.report.headline
        font.features: ({
                            "tnum": 1
                        })
    }

    Label {
        width: parent.width
        elide: Text.ElideRight
        text: head.report.detail
        color: head.colours.quiet
        font.pixelSize: Math.round(15 * head.unit)
    }

    Row {
        id: row

        width: parent.width
        spacing: Math.round(8 * head.unit)

        LineField {
            width: Math.round(row.width * 0.28)
            label: qsTr("Name")
            tip: qsTr("What you call this take")
            entry: head.report.name
            colours: head.colours
            unit: head.unit
            longest: 80
            onConfirmed: head.takes.rename(paper.text)
            paper.onActiveFocusChanged: {
                if (!paper.activeFocus)
                    head.takes.rename(paper.text);
            }
        }

        LineField {
            width: row.width - x - buttons.width - row.spacing
            label: qsTr("Remark")
            tip: qsTr("What you want to remember of it")
            entry: head.report.remark
            colours: head.colours
            unit: head.unit
            onConfirmed: head.takes.remark(paper.text)
            paper.onActiveFocusChanged: {
                if (!paper.activeFocus)
                    head.takes.remark(paper.text);
            }
        }

        Row {
            id: buttons

            spacing: row.spacing

            DeskButton {
                text: head.report.excluded ? qsTr("Count it again") : qsTr("Exclude")
                tip: head.report.excluded ? qsTr("Let this take teach your pace again") : qsTr(
                                                "Keep this take, and learn nothing from it")
                colours: head.colours
                size: 13.5 * head.unit
                onPressed: head.takes.exclude()
            }

            DeskButton {
                text: qsTr("Delete")
                tip: qsTr("It can be put back (Ctrl+Z)")
                colours: head.colours
                size: 13.5 * head.unit
                onPressed: {
                    head.forceActiveFocus(); // or Ctrl+Z would be for the field that was written in
                    head.takes.remove();
                }
            }
        }
    }

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        visible: text !== ""
        text: head.report.lesson
        color: head.colours.amber
        font.pixelSize: Math.round(15 * head.unit)

        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
