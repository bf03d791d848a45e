pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Rostrum.ViewModels

// Files that are dropped, and the system's own ways to choose one, made when they are asked for.
Item {
    id: choosers

    required property DeskViewModel desk

    anchors.fill: parent

    DropArea {
        anchors.fill: parent
        onDropped: drop => drop.urls.slice(0, 1).forEach(url => choosers.desk.open(url))
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
            onAccepted: choosers.desk.save_as(selectedFile)
        }
        onLoaded: (item as FileDialog).open()
    }

    function show(chooser) {
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

        function onPlace_asked() {
            choosers.show(saving);
        }
    }
}
