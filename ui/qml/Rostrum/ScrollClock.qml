import QtQuick
import Rostrum.ViewModels

// Clock time → plan time → y, once a frame, without asking Python. The arithmetic is that of ScrollPath.y_at.
QtObject {
    id: clock

    required property StageViewModel stage

    // The y of the script, in px, that is at the reading line.
    property real y: 0

    readonly property var leg: stage.leg
    readonly property var path: stage.path
    property int piece: 0

    onLegChanged: arrive()
    onPathChanged: arrive()

    // What to add to the animation's own time to be on the session's clock; measured whenever the text begins to move.
    property real offset: 0
    property bool started: false

    readonly property FrameAnimation frames: FrameAnimation {
        running: clock.stage.running
        onRunningChanged: clock.started = false
        onTriggered: {
            if (!clock.started) {
                clock.offset = clock.stage.clock_s() - elapsedTime;
                clock.started = true;
            }
            clock.place(elapsedTime + clock.offset);
        }
    }

    // A command has been given: be where it leads in this very frame.
    function arrive() {
        const now = frames.running && started ? Math.max(frames.elapsedTime + offset, leg[0]) : leg[0];
        place(now);
    }

    function place(now: real) {
        const planned = Math.min(Math.max(leg[1] + leg[2] * (now - leg[0]), 0), leg[3]);
        y = yAt(planned);
    }

    function yAt(planned: real): real {
        const times = path[0], ys = path[1], last = times.length - 1;
        if (planned <= times[0])
            return ys[0];
        if (planned >= times[last])
            return ys[last];
        if (piece >= last || times[piece] > planned || times[piece + 1] <= planned)
            piece = pieceAt(planned);
        const step = times[piece + 1] - times[piece];
        const rise = ys[piece + 1] - ys[piece];
        const enters = path[2][piece] * step;
        const leaves = path[2][piece + 1] * step;
        const u = (planned - times[piece]) / step;
        return ys[piece] + u * (enters + u * (3 * rise - 2 * enters - leaves + u * (enters + leaves - 2 * rise)));
    }

    function pieceAt(planned: real): int {
        const times = path[0];
        let low = 0, high = times.length - 1;
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if (times[middle] <= planned)
                low = middle;
            else
                high = middle;
        }
        return low;
    }
}
