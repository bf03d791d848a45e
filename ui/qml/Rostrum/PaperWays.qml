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
        text: qsTr("Open to print")
        tip: qsTr("Show it in your program for PDFs, and print it there (Ctrl+P)")
        leading: true
        tipToTheLeft: false
        colours: ways.colours
        size: 15.5 * ways.unit
        onPressed: ways.paper.print_pages()
    }

    DeskButton {
        text: qsTr("Save as…")
        tip: qsTr("PDF, Word, Markdown, web page, text or subtitles (Ctrl+Shift+S)")
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
