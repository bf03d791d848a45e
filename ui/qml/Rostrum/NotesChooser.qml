import QtQuick.Dialogs
import Rostrum.ViewModels

FileDialog {
    required property PageViewModel page

    title: qsTr("Open notes")
    currentFolder: page.folder
    nameFilters: [qsTr("Notes (*.yaml *.yml)"), qsTr("All files (*)")]
    onAccepted: page.open(selectedFile)
}
