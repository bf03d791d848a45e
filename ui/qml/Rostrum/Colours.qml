import QtQuick

// One calm surface, one accent with a meaning (where you are, all is well); amber and red only for time.
QtObject {
    id: colours

    required property string theme

    readonly property bool light: theme === "light"
    readonly property bool contrast: theme === "contrast"

    readonly property color surface: contrast ? "#000000" : light ? "#f7f5f0" : "#0c0f15"
    readonly property color panel: contrast ? "#000000" : light ? "#ffffff" : "#10151c"
    readonly property color raised: contrast ? "#1f1f1f" : light ? "#eaf3f1" : "#18202a"
    readonly property color line: contrast ? "#ffffff" : light ? "#d9d4c8" : "#222b36"
    readonly property color band: contrast ? "#222222" : light ? "#e8f1ee" : "#141c24"

    readonly property color due: contrast ? "#ffffff" : light ? "#14181f" : "#f8f4ea"
    readonly property color coming: contrast ? "#ffffff" : light ? "#3d434d" : "#c6c4ba"
    readonly property color said: contrast ? "#aeaeae" : light ? "#86888d" : "#636c79"

    readonly property color text: contrast ? "#ffffff" : light ? "#14181f" : "#f3efe6"
    readonly property color quiet: contrast ? "#e0e0e0" : light ? "#5c616b" : "#98a1ad"

    readonly property color accent: contrast ? "#5fffe0" : light ? "#14755f" : "#6fd0ba"
    readonly property color past: contrast ? "#3aa893" : light ? "#579586" : "#3f7569"
    readonly property color soft: contrast ? "#3aa893" : light ? "#a3d0c3" : "#2f5c52"
    readonly property color ahead: contrast ? "#6b6b6b" : line
    readonly property color amber: contrast ? "#ffd23f" : light ? "#8f5b00" : "#f2b544"
    readonly property color red: contrast ? "#ff9d94" : light ? "#b3261e" : "#ff7a70"
}
