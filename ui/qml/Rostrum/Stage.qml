pragma ComponentBehavior: Bound

import QtQuick
import Rostrum.ViewModels

// The stage: the text, and around it only what a speaker may ask at a glance.
FocusScope {
    id: root

    required property StageViewModel stage
    required property AppearanceViewModel appearance
    required property CountdownViewModel countdown
    required property NavigatorViewModel navigator
    required property TimelineViewModel timeline
    required property Steering steering
    required property Messages messages
    required property PageViewModel page
    required property LandingViewModel landing
    required property InterruptionViewModel interruption
    required property TalkingViewModel talking
    required property CheckViewModel check
    required property RehearsalViewModel rehearsal
    required property VoiceViewModel voice

    readonly property real unit: scene.unit
    readonly property bool troubled: page.problems.length > 0

    focus: true
    Keys.onPressed: event => {
        if (event.isAutoRepeat)
            root.steering.hold();
        else
            event.accepted = root.steering.press(event.key, event.modifiers, event.text, event.nativeScanCode);
    }

    Colours {
        id: theColours

        theme: root.appearance.theme
    }

    IdlePointer {}

    // The window itself is the surface: one layer of pixels less in each frame.
    Binding {
        target: root.Window.window
        property: "color"
        value: theColours.surface
        when: root.Window.window !== null
    }

    Item {
        anchors.fill: parent
        visible: !root.troubled
        transform: Scale {
            origin.x: root.width / 2
            origin.y: root.height / 2
            xScale: root.appearance.mirror_sideways ? -1 : 1
            yScale: root.appearance.mirror_upside_down ? -1 : 1
        }

        StageScene {
            id: scene

            anchors.fill: parent
            stage: root.stage
            appearance: root.appearance
            countdown: root.countdown
            navigator: root.navigator
            timeline: root.timeline
            steering: root.steering
            messages: root.messages
            landing: root.landing
            interruption: root.interruption
            talking: root.talking
            check: root.check
            colours: theColours
        }

        StageMarks {
            anchors.fill: parent
            rehearsal: root.rehearsal
            voice: root.voice
            keys: root.steering.keys
            colours: theColours
            unit: root.unit
            gutter: scene.gutter
        }

        BlankStage {
            anchors.fill: parent
            visible: root.steering.blank
            steering: root.steering
            unit: root.unit
        }

        StagePages {
            anchors.fill: parent
            steering: root.steering
            navigator: root.navigator
            check: root.check
            colours: theColours
            unit: root.unit
            gutter: scene.gutter
        }
    }

    Loader {
        anchors.fill: parent
        active: root.troubled
        focus: root.troubled
        sourceComponent: ProblemsPage {
            file: root.page
            steering: root.steering
            colours: theColours
            unit: root.unit
        }
    }

    Loader {
        id: chooser

        active: false
        sourceComponent: NotesChooser {
            page: root.page
        }
        onLoaded: (item as NotesChooser).open()
    }

    Connections {
        target: root.steering

        function onOpen_asked() {
            if (chooser.status === Loader.Ready)
                (chooser.item as NotesChooser).open();
            chooser.active = true;
        }
    }

    DropArea {
        anchors.fill: parent
        onDropped: drop => {
            if (drop.hasUrls)
                root.page.open(drop.urls[0]);
        }
    }
}
