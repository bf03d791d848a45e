import QtQuick
import Rostrum.ViewModels

// What comes over the desk for a while, and the keys that ask for it.
Item {
    id: over

    required property DeskViewModel desk
    required property OutlineViewModel outline
    required property FinderViewModel finder
    required property PaperViewModel printed
    required property HelpViewModel help
    required property WelcomeViewModel welcome
    required property ImportViewModel imported
    required property Messages messages
    required property CheckViewModel check
    required property SavingPlaceViewModel place
    required property Colours colours
    required property real unit
    required property real below

    signal gone

    function toggleFiles() {
        files.toggle();
    }

    function toggleHead() {
        about.toggle();
    }

    HeadDetails {
        id: about

        x: Math.round(20 * over.unit)
        y: over.below
        width: Math.min(parent.width - 2 * x, Math.round(460 * over.unit))
        outline: over.outline
        colours: over.colours
        unit: over.unit
        onGone: over.gone()
    }

    OpenPanel {
        id: files

        anchors.right: parent.right
        anchors.rightMargin: Math.round(24 * over.unit)
        y: over.below
        desk: over.desk
        imported: over.imported
        colours: over.colours
        unit: over.unit
        onGone: over.gone()
    }

    ImportLayer {
        anchors.fill: parent
        desk: over.desk
        imported: over.imported
        messages: over.messages
        colours: over.colours
        unit: over.unit
        onGone: over.gone()
    }

    SavePanel {
        anchors.horizontalCenter: parent.horizontalCenter
        y: over.below + Math.round(28 * over.unit)
        width: Math.min(parent.width * 0.9, Math.round(760 * over.unit))
        place: over.place
        colours: over.colours
        unit: over.unit
        onBrowseAsked: choosers.browse()
        onGone: over.gone()
    }

    PaperPanel {
        id: printing

        anchors.fill: parent
        paper: over.printed
        colours: over.colours
        unit: over.unit
        onGone: over.gone()
    }

    HelpPanel {
        anchors.fill: parent
        help: over.help
        colours: over.colours
        unit: over.unit
        onGone: over.gone()
    }

    Welcome {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.round(48 * over.unit)
        width: Math.min(parent.width * 0.9, Math.round(800 * over.unit))
        welcome: over.welcome
        colours: over.colours
        unit: over.unit
    }

    Item {
        anchors.fill: printing
        visible: printing.visible

        Notice {
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Math.round(20 * over.unit)
            width: Math.min(parent.width * 0.4, Math.round(420 * over.unit))
            messages: over.messages
            colours: over.colours
            unit: over.unit * 0.9
        }
    }

    CheckLayer {
        anchors.fill: parent
        check: over.check
        colours: over.colours
        unit: over.unit
        onGone: over.gone()
    }

    DeskKeys {
        desk: over.desk
        outline: over.outline
        finder: over.finder
        paper: over.printed
        check: over.check
        help: over.help
        onOpenAsked: files.toggle()
        onFileAsked: printing.choose()
    }

    DeskChoosers {
        id: choosers

        desk: over.desk
        place: over.place
    }
}
