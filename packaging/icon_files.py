"""The icon in the files that systems want it in, out of PNG pictures of it in several sizes."""

import struct
from pathlib import Path

SIZES_PX = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES_PX = (16, 24, 32, 48, 64, 256)
ICNS_NAMES = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}
"""What macOS calls a PNG picture of that size."""

_ICO_HEADER_BYTES, _ICO_ENTRY_BYTES = 6, 16
_ICO_LARGEST = 256
"""Written as 0: its size has one byte."""


def picture(folder: Path, size_px: int) -> Path:
    """Where the picture of that size lies."""
    return folder / f"rostrum-{size_px}.png"


def write_ico(pictures: Path, target: Path) -> None:
    """For Windows."""
    images = {size: picture(pictures, size).read_bytes() for size in ICO_SIZES_PX}
    offset = _ICO_HEADER_BYTES + _ICO_ENTRY_BYTES * len(images)
    directory = struct.pack("<HHH", 0, 1, len(images))
    for size, image in images.items():
        side = size % _ICO_LARGEST
        directory += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(image), offset)
        offset += len(image)
    target.write_bytes(directory + b"".join(images.values()))


def write_icns(pictures: Path, target: Path) -> None:
    """For macOS."""
    content = b""
    for size, name in ICNS_NAMES.items():
        image = picture(pictures, size).read_bytes()
        content += name + struct.pack(">I", len(image) + 8) + image
    target.write_bytes(b"icns" + struct.pack(">I", len(content) + 8) + content)
