import QtQuick
import QtQuick.Shapes

// The lines of one figure from take to take: the band of what it was lately, the limit, and its own way.
Shape {
    id: lines

    required property var picture
    required property Colours colours
    required property real unit

    function place(x: real, y: real): point {
        return Qt.point(width * x, height * (1 - y));
    }

    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        fillColor: Qt.alpha(lines.colours.soft, lines.colours.contrast ? 0.25 : 0.32)
        strokeColor: lines.colours.soft
        strokeWidth: Math.max(1, lines.unit)

        PathPolyline {
            path: {
                const band = lines.picture.band ?? [];
                const corners = band.map(one => lines.place(one.x, one.high));
                const back = band.map(one => lines.place(one.x, one.low)).reverse();
                return corners.concat(back, corners.slice(0, 1));
            }
        }
    }

    ShapePath {
        fillColor: "transparent"
        strokeColor: lines.colours.text
        strokeWidth: Math.max(1.5, 1.6 * lines.unit)
        strokeStyle: ShapePath.DashLine
        dashPattern: [4, 3]

        PathPolyline {
            path: (lines.picture.limits ?? []).map(one => lines.place(one.x, one.y))
        }
    }

    ShapePath {
        fillColor: "transparent"
        strokeColor: lines.colours.accent
        strokeWidth: Math.max(2, 2.2 * lines.unit)
        joinStyle: ShapePath.RoundJoin
        capStyle: ShapePath.RoundCap

        PathPolyline {
            path: (lines.picture.dots ?? []).map(one => lines.place(one.x, one.y))
        }
    }
}
