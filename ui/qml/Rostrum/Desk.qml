pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// The desk: the speech on the left, what it costs in time on the right.
FocusScope {
    id: root

    required property DeskViewModel desk
    required property OutlineViewModel outline
    required property PlanPanelViewModel plan
    required property FinderViewModel finder
    required property PaperViewModel printed
    required property HelpViewModel help
    required property WelcomeViewModel welcome
    required property ImportViewModel imported
    required property Messages messages
    required property CheckViewModel check
    required property SavingPlaceViewModel place

    // Type grows with the window, and stays readable when it is small.
    readonly property real unit: Math.max(0.84, Math.min(width / 1440, height / 900, 2.4))

    focus: true

    Colours {
        id: theColours

        theme: root.desk.theme
    }

    Binding {
        target: root.Window.window
        property: "color"
        value: theColours.surface
        when: root.Window.window !== null
    }

    DeskTop {
        id: top

        width: parent.width
        z: 2
        desk: root.desk
        outline: root.outline
        colours: theColours
        unit: root.unit
        onOpenAsked: over.toggleFiles()
        onPaperAsked: root.printed.open()
        onHelpAsked: root.help.open()
        onDetailsAsked: over.toggleHead()
        onTitleGone: paper.forceActiveFocus()
    }

    DeskBanner {
        id: banner

        anchors.top: top.bottom
        width: parent.width
        desk: root.desk
        colours: theColours
        unit: root.unit
    }

    FindBar {
        id: finding

        anchors.top: banner.bottom
        width: sheet.width
        finder: root.finder
        colours: theColours
        unit: root.unit
        onGone: paper.forceActiveFocus()
    }

    FocusScope {
        id: sheet

        anchors.top: finding.bottom
        anchors.bottom: parent.bottom
        width: parent.width - panel.width
        focus: true

        Outline {
            id: paper

            anchors.fill: parent
            focus: true
            outline: root.outline
            colours: theColours
            unit: root.unit
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
    }

    ProblemList {
        id: problems

        anchors.top: banner.bottom
        anchors.right: parent.right
        width: panel.width
        height: Math.min(wantedHeight, (root.height - y) * 0.5)
        desk: root.desk
        colours: theColours
        unit: root.unit
    }

    PlanPanel {
        id: panel

        anchors.top: problems.bottom
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: Math.round(386 * root.unit)
        plan: root.plan
        colours: theColours
        unit: root.unit
    }

    DeskOver {
        id: over

        anchors.fill: parent
        z: 3
        below: top.height
        desk: root.desk
        check: root.check
        place: root.place
        outline: root.outline
        finder: root.finder
        printed: root.printed
        help: root.help
        welcome: root.welcome
        imported: root.imported
        messages: root.messages
        colours: theColours
        unit: root.unit
        onGone: paper.forceActiveFocus()
    }
}
