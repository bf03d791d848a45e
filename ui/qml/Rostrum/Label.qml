import QtQuick

// Text as it is written: never markup, whatever a notes file holds.
Text {
    textFormat: Text.PlainText
    font.hintingPreference: Font.PreferNoHinting
    verticalAlignment: Text.AlignVCenter
}
