pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// The speech, line by line: read, written in, and moved.
FocusScope {
    id: scope

    required property OutlineViewModel outline
    required property Colours colours
    required property real unit

    readonly property bool editing: editedRow !== 0
    property int editedRow: 0
    property int dropIndex: -1

    // The row takes the keyboard; where the caret stands is a place in the text, or under the pointer.
    function edit(index, caret, x, y) {
        list.currentIndex = index;
        editedRow = outline.row_at(index);
        list.forceActiveFocus();
        list.positionViewAtIndex(index, ListView.Contain);
        const editor = list.currentItem ? (list.currentItem as OutlineRow).editor : null;
        if (editor)
            editor.begin(caret, x, y);
    }

    function rest() {
        editedRow = 0;
        outline.rest();
        list.forceActiveFocus();
    }

    Connections {
        target: scope.outline

        function onRow_wanted(index, caret) {
            if (caret >= -1) {
                scope.edit(index, caret, -1, -1);
            } else if (!scope.editing || scope.outline.row_at(index) !== scope.editedRow) {
                scope.editedRow = 0;
                keys.go(index);
                list.forceActiveFocus();
            }
        }

        function onRow_shown(index) {
            scope.editedRow = 0;
            keys.go(index);
        }
    }

    ListView {
        id: list

        anchors.fill: parent
        focus: true
        activeFocusOnTab: true
        clip: true
        model: scope.outline.rows
        boundsBehavior: Flickable.StopAtBounds
        highlightFollowsCurrentItem: false
        keyNavigationEnabled: false
        cacheBuffer: Math.round(600 * scope.unit)
        reuseItems: false
        topMargin: Math.round(6 * scope.unit)
        bottomMargin: Math.round(60 * scope.unit)

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Outline of the speech")

        onCurrentIndexChanged: scope.outline.choose(currentIndex)
        Keys.onPressed: event => event.accepted = keys.press(event)

        footer: OutlineFoot {
            outline: scope.outline
            empty: list.count === 0
            colours: scope.colours
            unit: scope.unit
        }

        delegate: OutlineRow {
            id: row

            width: ListView.view.width
            outline: scope.outline
            colours: scope.colours
            unit: scope.unit
            current: ListView.isCurrentItem
            editing: row_id === scope.editedRow
            working: scope.activeFocus
            onChosen: {
                scope.rest();
                list.currentIndex = index;
            }
            onEditAsked: (x, y) => scope.edit(index, -1, x, y)
            onDragged: y => {
                drop.carried = text;
                scope.dropIndex = drop.aim(row_id, y);
            }
            onDropped: {
                if (scope.dropIndex >= 0)
                    scope.outline.drop(row_id, scope.dropIndex);
                scope.dropIndex = -1;
            }
        }

        Keys.onEscapePressed: event => {
            event.accepted = scope.editing;
            scope.rest();
        }
    }

    LineKeys {
        id: keys

        outline: scope.outline
        list: list
        unit: scope.unit
        onEditAsked: index => scope.edit(index, -1, -1, -1)
    }

    DropLine {
        id: drop

        outline: scope.outline
        list: list
        index: scope.dropIndex
        colours: scope.colours
        unit: scope.unit
    }

    ScrollMark {
        anchors.right: parent.right
        anchors.rightMargin: Math.round(4 * scope.unit)
        list: list
        colours: scope.colours
        unit: scope.unit
    }
}
