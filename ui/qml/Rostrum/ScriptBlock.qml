import QtQuick
import Rostrum.ViewModels

// One block of the script, lent from the pool: it shows whichever block it is given.
Item {
    id: slot

    // One of the stage's blocks, null for none. To hand the whole list to each slot would copy it as often.
    required property var content
    required property var fonts
    required property int duePoint
    required property StageViewModel stage
    required property Colours colours

    readonly property string kind: content ? content.kind : "point"
    readonly property bool heading: kind === "heading" || kind === "subheading"
    readonly property bool leftOut: kind === "left out"
    readonly property bool said: leftOut || content !== null && content.order >= 0 && content.order < duePoint
    readonly property bool due: !leftOut && content !== null && content.order === duePoint

    visible: content !== null
    y: content ? content.top : 0
    width: parent ? parent.width : 0
    height: content ? content.height : 0

    Label {
        x: slot.stage.right_to_left ? slot.stage.column_px : -slot.stage.margin_px
        width: slot.stage.margin_px
        leftPadding: slot.stage.right_to_left ? slot.stage.margin_px * 0.3 : 0
        rightPadding: slot.stage.right_to_left ? 0 : slot.stage.margin_px * 0.3
        visible: text !== ""
        text: slot.content ? slot.content.number : ""
        horizontalAlignment: slot.stage.right_to_left ? Text.AlignLeft : Text.AlignRight
        font: slot.fonts[slot.leftOut ? slot.kind : "point"]
        lineHeightMode: Text.FixedHeight
        lineHeight: words.lineHeight
        verticalAlignment: Text.AlignTop
        renderType: words.renderType
        color: slot.due ? slot.colours.accent : slot.said ? slot.colours.said : slot.colours.quiet
    }

    Label {
        id: words

        width: slot.stage.column_px
        text: slot.content ? slot.content.text : ""
        wrapMode: slot.leftOut ? Text.NoWrap : Text.Wrap
        elide: slot.leftOut ? Text.ElideRight : Text.ElideNone
        font: slot.fonts[slot.kind]
        lineHeightMode: Text.FixedHeight
        lineHeight: slot.content ? slot.content.line_height : 1
        verticalAlignment: Text.AlignTop
        renderType: font.pixelSize * Screen.devicePixelRatio >= 72 ? Text.CurveRendering : Text.QtRendering
        color: slot.said ? slot.colours.said : slot.heading ? slot.colours.accent : slot.kind !== "point"
                                                              ? slot.colours.quiet : slot.due ? slot.colours.due :
                                                                                                slot.colours.coming
    }
}
