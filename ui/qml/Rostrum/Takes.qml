pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Rostrum.ViewModels

// What was rehearsed and delivered: the takes on the left, one of them on the right.
FocusScope {
    id: root

    required property TakesViewModel takes
    required property TakeReportViewModel report
    required property PlaybackViewModel playback
    required property VoiceViewModel voice
    required property TakeCurveViewModel curve
    required property Messages messages

    readonly property real unit: Math.max(0.8, Math.min(width / 1440, height / 900, 2.4))

    focus: true

    Colours {
        id: theColours

        theme: root.takes.theme
    }

    Binding {
        target: root.Window.window
        property: "color"
        value: theColours.surface
        when: root.Window.window !== null
    }

    TakesTop {
        id: top

        width: parent.width
        z: 2
        takes: root.takes
        there: root.report.there
        colours: theColours
        unit: root.unit
        onExportAsked: chooser.ask()
    }

    TakesList {
        id: list

        anchors.top: top.bottom
        anchors.bottom: parent.bottom
        width: Math.round(Math.min(400 * root.unit, root.width * 0.36))
        focus: true
        takes: root.takes
        voice: root.voice
        colours: theColours
        unit: root.unit
    }

    TakeReport {
        anchors.top: top.bottom
        anchors.bottom: bar.top
        anchors.left: list.right
        anchors.right: parent.right
        visible: root.report.there
        takes: root.takes
        report: root.report
        playback: root.playback
        curve: root.curve
        colours: theColours
        unit: root.unit
    }

    VoiceBar {
        id: bar

        anchors.left: list.right
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: visible ? implicitHeight : 0
        visible: root.playback.there
        takes: root.takes
        playback: root.playback
        colours: theColours
        unit: root.unit
    }

    Label {
        anchors.centerIn: parent
        anchors.horizontalCenterOffset: list.width / 2
        width: Math.round(420 * root.unit)
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        visible: !root.report.there
        text: qsTr("Nothing was rehearsed so far. Rehearse, and this page tells where the time went.")
        color: theColours.quiet
        font.pixelSize: Math.round(20 * root.unit)
    }

    Notice {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.round(20 * root.unit)
        width: Math.min(parent.width * 0.8, Math.round(620 * root.unit))
        messages: root.messages
        colours: theColours
        unit: root.unit * 0.9
    }

    Loader {
        id: chooser

        function ask() {
            active = true;
            const dialog = item as FileDialog;
            dialog.selectedFile = root.takes.proposal;
            dialog.open();
        }

        active: false
        sourceComponent: FileDialog {
            title: qsTr("Put this take into a file")
            fileMode: FileDialog.SaveFile
            defaultSuffix: "pdf"
            nameFilters: [qsTr("How it went, on one page (*.pdf *.html)"), qsTr(
                    "As delivered (*.pdf *.html *.txt *.md)"), qsTr("Figures (*.csv *.json)")]
            onAccepted: root.takes.export(selectedFile, selectedNameFilter.index === 1)
        }
    }

    TakesKeys {
        takes: root.takes
        playback: root.playback
        onExportAsked: chooser.ask()
    }
}
