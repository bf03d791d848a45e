import QtQuick.Dialogs
import Rostrum.ViewModels

FileDialog {
    required property PaperViewModel paper

    title: qsTr("Save as a document")
    fileMode: FileDialog.SaveFile
    selectedFile: paper.proposal
    nameFilters: [qsTr("PDF (*.pdf)"), qsTr("Word (*.docx)"), qsTr("Markdown (*.md)"), qsTr("Web page (*.html)"), qsTr(
            "Plain text (*.txt)"), qsTr("Subtitles (*.srt)"), qsTr("All files (*)")]
    onAccepted: paper.save(selectedFile)
}
