import QtQuick
import Rostrum.ViewModels

// The point in large type with its cue, and the next one small: for those who speak freely.
Item {
    id: page

    required property TalkingViewModel talking
    required property Colours colours
    required property real unit

    Label {
        id: where

        x: Math.round(40 * page.unit)
        y: Math.round(44 * page.unit)
        width: page.width - 2 * x - left.implicitWidth
        elide: Text.ElideRight
        text: page.talking.section
        color: page.colours.accent
        font.pixelSize: Math.round(34 * page.unit)
        font.weight: Font.DemiBold
    }

    Label {
        id: left

        anchors.right: parent.right
        anchors.baseline: where.baseline
        text: page.talking.over ? qsTr("%1 over").arg(page.talking.left) : qsTr("%1 left for this part").arg(
                                      page.talking.left)
        color: page.talking.over ? page.colours.amber : page.colours.quiet
        font.pixelSize: Math.round(28 * page.unit)
        font.features: ({
                            "tnum": 1
                        })
    }

    Label {
        id: cue

        anchors.top: where.bottom
        anchors.topMargin: Math.round(26 * page.unit)
        x: where.x
        width: page.width - 2 * x
        visible: text !== ""
        text: page.talking.cue
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        color: page.colours.quiet
        font.pixelSize: Math.round(36 * page.unit)
    }

    // As large as it fits; what does not fit in type that can be read from a lectern moves up while it is said.
    Item {
        id: sheet

        anchors.top: cue.visible ? cue.bottom : where.bottom
        anchors.topMargin: Math.round(26 * page.unit)
        anchors.bottom: next.top
        anchors.bottomMargin: Math.round(30 * page.unit)
        x: where.x
        width: page.width - 2 * x
        clip: true

        Label {
            id: point

            readonly property real unseen: Math.max(0, contentHeight - height)

            y: unseen > 0 ? -unseen * page.talking.share : (height - contentHeight) / 2
            width: parent.width
            height: parent.height
            text: (page.talking.number !== "" ? page.talking.number + "  " : "") + page.talking.text
            wrapMode: Text.Wrap
            color: page.colours.due
            fontSizeMode: Text.Fit
            minimumPixelSize: Math.round(30 * page.unit)
            font.pixelSize: Math.round(92 * page.unit)

            Behavior on y {
                enabled: point.unseen > 0

                SmoothedAnimation {
                    velocity: -1
                    duration: 400
                }
            }
        }
    }

    Label {
        id: next

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.round(40 * page.unit)
        x: where.x
        width: page.width - 2 * x
        text: page.talking.next_text
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        color: page.colours.said
        font.pixelSize: Math.round(34 * page.unit)
    }
}
