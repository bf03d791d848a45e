"""A path as a person types it."""

from pathlib import Path

from app.domain.visible import in_one_line


def typed_path(text: str, folder: Path) -> Path | None:
    """The file that is meant; `~` is the person's own folder, and a name alone lies in `folder`; None for none."""
    written = in_one_line(text)
    try:
        return folder / Path(written).expanduser() if written else None
    except RuntimeError:  # the folder of somebody whom this machine does not know
        return folder / written
