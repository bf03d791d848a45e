"""The icon is the same drawing everywhere."""

import struct
from pathlib import Path

import pytest
from draw_icons import DRAWING, drawn
from icon_files import ICNS_NAMES, ICO_SIZES_PX, SIZES_PX, picture, write_icns, write_ico
from PySide6.QtGui import QGuiApplication, QImage

FOLDER = DRAWING.parent
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize("size_px", SIZES_PX)
def test_each_picture_is_what_the_drawing_shows(qapp: QGuiApplication, size_px: int) -> None:
    assert qapp is not None
    kept, now = QImage(str(picture(FOLDER, size_px))), drawn(size_px)
    step = max(1, size_px // 32)
    places = [(x, y) for x in range(0, size_px, step) for y in range(0, size_px, step)]
    assert kept.size() == now.size()
    assert all(abs(kept.pixelColor(*at).lightness() - now.pixelColor(*at).lightness()) <= 4 for at in places)


def test_windows_finds_every_picture_in_the_ico_file(tmp_path: Path) -> None:
    target = tmp_path / "rostrum.ico"
    write_ico(FOLDER, target)
    content = target.read_bytes()
    assert struct.unpack_from("<HHH", content) == (0, 1, len(ICO_SIZES_PX))
    for number in range(len(ICO_SIZES_PX)):
        length, offset = struct.unpack_from("<II", content, 6 + 16 * number + 8)
        assert content[offset : offset + len(PNG)] == PNG
        assert offset + length <= len(content)


def test_macos_finds_every_picture_in_the_icns_file(tmp_path: Path) -> None:
    target = tmp_path / "rostrum.icns"
    write_icns(FOLDER, target)
    content, offset, names = target.read_bytes(), 8, []
    assert content[:8] == b"icns" + struct.pack(">I", len(content))
    while offset < len(content):
        names.append(content[offset : offset + 4])
        assert content[offset + 8 : offset + 16] == PNG
        offset += struct.unpack_from(">I", content, offset + 4)[0]
    assert names == list(ICNS_NAMES.values())
