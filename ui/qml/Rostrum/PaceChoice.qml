import QtQuick
import Rostrum.ViewModels

// How fast: a slider with the range in which listeners can follow, and where the figure comes from.
Item {
    id: pace

    required property PlanPanelViewModel plan
    required property Colours colours
    required property real unit

    readonly property real knob: Math.round(22 * unit)

    implicitHeight: Math.round(76 * unit)
    activeFocusOnTab: true

    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Pace, %1").arg(plan.pace_text)
    Accessible.onIncreaseAction: plan.set_pace(plan.pace + 1)
    Accessible.onDecreaseAction: plan.set_pace(plan.pace - 1)

    Keys.onRightPressed: plan.set_pace(plan.pace + 1)
    Keys.onLeftPressed: plan.set_pace(plan.pace - 1)
    Keys.onUpPressed: plan.set_pace(plan.pace + 5)
    Keys.onDownPressed: plan.set_pace(plan.pace - 5)

    function share(wordsPerMinute) {
        return Math.max(0, Math.min(1, (wordsPerMinute - plan.slowest) / (plan.fastest - plan.slowest)));
    }

    function place(x) {
        const share = Math.max(0, Math.min(1, (x - knob / 2) / (width - knob)));
        plan.set_pace(Math.round(plan.slowest + share * (plan.fastest - plan.slowest)));
    }

    PanelHeading {
        id: heading

        text: qsTr("Pace")
        colours: pace.colours
        unit: pace.unit
    }

    Label {
        anchors.right: parent.right
        anchors.left: heading.right
        anchors.leftMargin: Math.round(10 * pace.unit)
        anchors.baseline: heading.baseline
        horizontalAlignment: Text.AlignRight
        elide: Text.ElideRight
        text: pace.plan.pace_text
        color: pace.colours.text
        font.pixelSize: Math.round(15 * pace.unit)
        font.features: ({
                            "tnum": 1
                        })
    }

    Rectangle {
        id: groove

        x: pace.knob / 2
        y: Math.round(40 * pace.unit)
        width: parent.width - pace.knob
        height: Math.round(6 * pace.unit)
        radius: height / 2
        color: pace.colours.line
        opacity: 0.7
    }

    Rectangle {
        x: groove.x + pace.share(pace.plan.comfortable_from) * groove.width
        y: groove.y
        width: (pace.share(pace.plan.comfortable_to) - pace.share(pace.plan.comfortable_from)) * groove.width
        height: groove.height
        radius: height / 2
        color: pace.colours.soft
    }

    Rectangle {
        x: pace.share(pace.plan.pace) * groove.width
        y: groove.y + groove.height / 2 - height / 2
        width: pace.knob
        height: pace.knob
        radius: width / 2
        color: pace.plan.comfortable ? pace.colours.accent : pace.colours.amber
        border.width: pace.activeFocus ? Math.round(3 * pace.unit) : 0
        border.color: pace.colours.text
    }

    Chip {
        id: other

        anchors.right: parent.right
        y: Math.round(54 * pace.unit)
        visible: pace.plan.other_pace !== ""
        implicitHeight: Math.round(26 * pace.unit)
        size: 12.5 * pace.unit
        text: pace.plan.other_pace
        tip: qsTr("Plan with the pace you have rehearsed, or without it")
        colours: pace.colours
        onPressed: pace.plan.take_other_pace()
    }

    Label {
        y: Math.round(58 * pace.unit)
        width: other.visible ? other.x - Math.round(8 * pace.unit) : parent.width
        elide: Text.ElideRight
        text: other.visible ? pace.plan.pace_source : qsTr("%1 · easy to follow: %2 to %3").arg(pace.plan.pace_source).arg(
                                  pace.plan.comfortable_from).arg(pace.plan.comfortable_to)
        color: pace.colours.quiet
        font.pixelSize: Math.round(13 * pace.unit)
        font.features: ({
                            "tnum": 1
                        })
    }

    MouseArea {
        id: area

        y: Math.round(26 * pace.unit)
        width: parent.width
        height: Math.round(34 * pace.unit)
        hoverEnabled: true
        onPressed: mouse => {
            pace.forceActiveFocus();
            pace.place(mouse.x);
        }
        onPositionChanged: mouse => {
            if (pressed)
                pace.place(mouse.x);
        }
        onReleased: pace.plan.rest()
    }

    Tip {
        y: pace.height
        colours: pace.colours
        size: Math.round(13 * pace.unit)
        wanted: area.containsMouse && !area.pressed
        text: qsTr("How fast you speak (← slower, → faster); %1 to %2 are easy to follow").arg(
                  pace.plan.comfortable_from).arg(pace.plan.comfortable_to)
    }
}
