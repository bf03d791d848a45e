import QtQuick
import Rostrum.ViewModels

// Where the paper goes: to the printer, to a file, or nowhere.
Column {
    id: ways

    required property PaperViewModel paper
    required property Colours colours
    required property real unit

    signal fileAsked

    spacing: Math.round(10 * unit)

    DeskButton {
        text: qsTr("Print…")
        tip: qsTr("With your system's dialog for printing, or your program for PDFs (Ctrl+P)")
        enabled: ways.paper.pages > 0
        leading: true
        tipToTheLeft: false
        colours: ways.colours
        size: 15.5 * ways.unit
        onPressed: ways.paper.print_pages()
    }

    DeskButton {
        text: qsTr("Save as…")
        tip: qsTr("PDF, Word, Markdown, web page, text or subtitles (Ctrl+Shift+S)")
        enabled: ways.paper.pages > 0
        tipToTheLeft: false
        colours: ways.colours
        size: 15.5 * ways.unit
        onPressed: ways.fileAsked()
    }

    DeskButton {
        text: qsTr("Back to the desk")
        tip: qsTr("Esc")
        tipToTheLeft: false
        colours: ways.colours
        size: 15.5 * ways.unit
        onPressed: ways.paper.close()
    }
}
