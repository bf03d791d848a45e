pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// The moving text: a pool of blocks inside one item whose y follows the clock.
Item {
    id: script

    required property rect room
    required property StageViewModel stage
    required property AppearanceViewModel appearance
    required property Colours colours

    readonly property real readingY: Math.round(height * appearance.reading_line)
    readonly property var blocks: stage.blocks

    // What a slot asks for when it is lent another block, while the text moves: the stage would answer in Python.
    readonly property var fonts: stage.fonts
    readonly property int pool: stage.pool
    readonly property int duePoint: stage.due_point

    x: room.x
    y: room.y
    width: room.width
    height: room.height
    clip: true

    onRoomChanged: stage.lay_out(room.width, room.height)

    ScrollClock {
        id: clock
        stage: script.stage
        onYChanged: script.show()
    }

    onBlocksChanged: refresh()
    onReadingYChanged: refresh()

    // The blocks that the pool shows are [first, first + pool); they are looked for again only past these edges.
    property int first: 0
    property real upperEdge: 0
    property real lowerEdge: 0

    function refresh() {
        upperEdge = 1;
        lowerEdge = 0;
        show();
    }

    function show() {
        page.y = readingY - clock.y;
        const top = clock.y - readingY;
        if (top < upperEdge || top >= lowerEdge)
            lend(top);
    }

    function lend(top: real) {
        let low = 0, high = blocks.length;
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if (blocks[middle].top + blocks[middle].height <= top)
                low = middle;
            else
                high = middle;
        }
        if (low < blocks.length && blocks[low].top + blocks[low].height <= top)
            low += 1;
        first = low;
        upperEdge = low > 0 ? blocks[low - 1].top + blocks[low - 1].height : -Infinity;
        lowerEdge = low < blocks.length ? blocks[low].top + blocks[low].height : Infinity;
    }

    Item {
        id: page

        x: script.stage.column_x
        width: script.stage.column_px

        Repeater {
            model: script.pool

            ScriptBlock {
                required property int index
                readonly property int block: {
                    const pool = script.pool;
                    return script.first + (((index - script.first) % pool) + pool) % pool;
                }

                content: block < script.blocks.length ? script.blocks[block] : null
                fonts: script.fonts
                duePoint: script.duePoint
                stage: script.stage
                colours: script.colours
            }
        }
    }

    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => script.stage.nudge_lines(event.angleDelta.y / 120)
    }

    DragHandler {
        property real before: 0

        target: null
        yAxis.enabled: true
        xAxis.enabled: false
        onActiveChanged: before = 0
        onTranslationChanged: {
            const moved = translation.y - before;
            script.stage.drag(script.appearance.mirror_upside_down ? -moved : moved);
            before = translation.y;
        }
    }
}
