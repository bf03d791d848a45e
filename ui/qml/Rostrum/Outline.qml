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
                list.go(index);
                list.forceActiveFocus();
            }
        }

        function onRow_shown(index) {
            scope.editedRow = 0;
            list.go(index);
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
        Keys.onPressed: event => event.accepted = press(event)

        function press(event) {
            if (event.modifiers !== Qt.NoModifier && event.modifiers !== Qt.KeypadModifier)
                return false;
            const page = Math.max(1, Math.floor(height / (60 * scope.unit)));
            const ways = ({
                              [Qt.Key_Up]: -1,
                              [Qt.Key_Down]: 1,
                              [Qt.Key_PageUp]: -page,
                              [Qt.Key_PageDown]: page,
                              [Qt.Key_Home]: -count,
                              [Qt.Key_End]: count
                          });
            if (event.key in ways)
                go(currentIndex + ways[event.key]);
            else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_F2)
                scope.edit(currentIndex, -1, -1, -1);
            else if (event.key === Qt.Key_Delete || event.key === Qt.Key_Backspace)
                scope.outline.remove(scope.outline.row_at(currentIndex));
            else
                return false;
            return true;
        }

        function go(index) {
            currentIndex = Math.max(0, Math.min(count - 1, index));
            positionViewAtIndex(currentIndex, ListView.Contain);
        }

        delegate: OutlineRow {
            id: row

            width: ListView.view.width
            outline: scope.outline
            colours: scope.colours
            unit: scope.unit
            current: ListView.isCurrentItem
            editing: row_id === scope.editedRow
            onChosen: {
                scope.rest();
                list.currentIndex = index;
            }
            onEditAsked: (x, y) => scope.edit(index, -1, x, y)
            onDragged: y => scope.dropIndex = drop.aim(row_id, y)
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

    DropLine {
        id: drop

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
