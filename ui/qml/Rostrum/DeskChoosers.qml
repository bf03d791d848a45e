pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Rostrum.ViewModels

// Files that are dropped, and the system's own ways to choose one, made when they are asked for.
Item {
    id: choosers

    required property DeskViewModel desk
    required property SavingPlaceViewModel place

    anchors.fill: parent

    DropArea {
        anchors.fill: parent
        onDropped: drop => {
            drop.urls.slice(0, 1).forEach(url => choosers.desk.open(url));
            choosers.Window.window.requestActivate();
        }
    }

    Loader {
        id: opening

        active: false
        sourceComponent: FileDialog {
            title: qsTr("Open notes")
            currentFolder: choosers.desk.folder
            nameFilters: [qsTr("Notes and documents (%1)").arg(`*.yaml *.yml ${choosers.desk.document_names()}`), qsTr(
                    "All files (*)")]
            onAccepted: choosers.desk.open(selectedFile)
        }
        onLoaded: (item as FileDialog).open()
    }

    Loader {
        id: importing

        active: false
        sourceComponent: FileDialog {
            title: qsTr("Import a document")
            currentFolder: choosers.desk.folder
            nameFilters: [qsTr("Documents (%1)").arg(choosers.desk.document_names()), qsTr("All files (*)")]
            onAccepted: choosers.desk.open(selectedFile)
        }
        onLoaded: (item as FileDialog).open()
    }

    Loader {
        id: saving

        active: false
        sourceComponent: FileDialog {
            title: qsTr("Save notes")
            fileMode: FileDialog.SaveFile
            defaultSuffix: "yaml"
            currentFolder: choosers.desk.folder
            nameFilters: [qsTr("Notes (*.yaml *.yml)")]
            onAccepted: choosers.place.browse_to(selectedFile)
        }
        onLoaded: (item as FileDialog).open()
    }

    function browse() {
        show(saving);
    }

    // Where the system has no dialog of its own, Qt's has white letters on pale blue for what is chosen in it.
    function show(chooser) {
        const colours = choosers.Window.window.palette;
        colours.highlight = "#579586";
        colours.highlightedText = "#14181f";
        if (chooser.status === Loader.Ready)
            (chooser.item as FileDialog).open();
        chooser.active = true;
    }

    Connections {
        target: choosers.desk

        function onFile_asked() {
            choosers.show(opening);
        }

        function onDocument_asked() {
            choosers.show(importing);
        }
    }
}
