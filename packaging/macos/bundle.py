"""What macOS is told about Rostrum.app: its Info.plist, beside what PyInstaller writes by itself."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from building import Build

IDENTIFIER = "app.rostrum.rostrum"


def information(project: Path) -> dict[str, object]:
    """The entries, with the version from its one place."""
    version = Build("", project).version
    return {
        "CFBundleName": "Rostrum",
        "CFBundleDisplayName": "Rostrum",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSMicrophoneUsageDescription": "Rostrum records your voice while you speak, if you have asked it to."
        " The recording stays on this machine.",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Notes for a speech",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
                "CFBundleTypeExtensions": ["yaml", "yml"],
            }
        ],
    }
