import QtQuick.Dialogs
import Rostrum.ViewModels

FileDialog {
    required property PageViewModel page

    title: qsTr("Open notes")
    currentFolder: page.folder
    nameFilters: [qsTr("Notes and documents (%1)").arg(`*.yaml *.yml ${page.document_names()}`), qsTr("All files (*)")]
    onAccepted: page.open(selectedFile)
}
