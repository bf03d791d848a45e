import QtQuick
import Rostrum.ViewModels

// The keys of the desk, wherever the keyboard is.
Item {
    id: keys

    required property DeskViewModel desk
    required property OutlineViewModel outline
    required property FinderViewModel finder
    required property PaperViewModel paper
    required property CheckViewModel check
    required property HelpViewModel help

    signal openAsked
    signal fileAsked

    Shortcut {
        sequences: [StandardKey.Save]
        onActivated: keys.desk.save()
    }

    Shortcut {
        sequence: "Ctrl+Shift+S"
        onActivated: keys.paper.opened ? keys.fileAsked() : keys.desk.ask_where_to_save()
    }

    Shortcut {
        sequences: [StandardKey.Print]
        onActivated: keys.paper.opened ? keys.paper.print_pages() : keys.paper.open()
    }

    Shortcut {
        sequences: ["F1", "?"]
        onActivated: keys.help.opened ? keys.help.close() : keys.help.open()
    }

    Shortcut {
        sequence: "F5"
        onActivated: keys.desk.deliver()
    }

    Shortcut {
        sequence: "F6"
        onActivated: keys.desk.rehearse()
    }

    Shortcut {
        sequence: "F9"
        onActivated: keys.check.toggle()
    }

    Shortcut {
        sequences: [StandardKey.Open]
        onActivated: keys.openAsked()
    }

    Shortcut {
        sequences: [StandardKey.New]
        onActivated: keys.desk.begin_new()
    }

    Shortcut {
        sequences: [StandardKey.Find]
        onActivated: keys.finder.ask(false)
    }

    Shortcut {
        sequence: "Ctrl+H"
        onActivated: keys.finder.ask(true)
    }

    Shortcut {
        sequence: "Ctrl+Shift+H"
        onActivated: keys.finder.replace_all()
    }

    Shortcut {
        sequence: "F3"
        onActivated: keys.finder.next()
    }

    Shortcut {
        sequence: "Ctrl+T"
        onActivated: keys.desk.next_theme()
    }

    Shortcut {
        sequence: "Ctrl+Q"
        onActivated: keys.desk.leave()
    }

    Shortcut {
        sequences: [StandardKey.Cancel]
        enabled: keys.desk.ways.some(way => way.way === "give up")
        onActivated: keys.desk.choose("give up")
    }

    OutlineKeys {
        outline: keys.outline
    }

    Shortcut {
        sequence: "Shift+F6"
        onActivated: keys.desk.show_takes()
    }
}
