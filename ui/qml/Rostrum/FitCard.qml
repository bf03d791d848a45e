import QtQuick
import Rostrum.ViewModels

// The answer: does it fit, and at what price.
Rectangle {
    id: card

    required property PlanPanelViewModel plan
    required property Colours colours
    required property real unit

    implicitHeight: words.height + Math.round(42 * unit)
    radius: Math.round(14 * unit)
    color: plan.fits ? colours.raised : Qt.tint(colours.panel, Qt.alpha(colours.red, 0.09))

    Accessible.role: Accessible.StaticText
    Accessible.name: plan.verdict + ". " + plan.price + " " + plan.span

    Column {
        id: words

        x: Math.round(22 * card.unit)
        y: Math.round(20 * card.unit)
        width: parent.width - 2 * x
        spacing: Math.round(7 * card.unit)

        Label {
            width: parent.width
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(18 * card.unit)
            text: card.plan.verdict
            color: card.plan.fits ? card.colours.accent : card.colours.red
            font.pixelSize: Math.round(27 * card.unit)
            font.weight: Font.DemiBold
            font.features: ({
                                "tnum": 1
                            })
        }

        Label {
            width: parent.width
            wrapMode: Text.Wrap
            visible: text !== ""
            text: card.plan.price
            color: card.colours.text
            lineHeight: 1.15
            font.pixelSize: Math.round(15 * card.unit)
        }

        Label {
            width: parent.width
            wrapMode: Text.Wrap
            visible: text !== ""
            text: card.plan.span
            color: card.colours.text
            font.pixelSize: Math.round(15 * card.unit)
            font.features: ({
                                "tnum": 1
                            })
        }
    }
}
