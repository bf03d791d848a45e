"""The libraries that record and play a voice, which a machine need not have."""

from collections.abc import Iterator
from contextlib import contextmanager

from app.domain.refused import RefusedError
from app.translation import _


@contextmanager
def needed(lacks: str, install: str) -> Iterator[None]:
    """Raises RefusedError, `lacks`, where what is imported within is not there.

    With the hint `install` where it is only what the library itself needs of the system.
    """
    try:
        yield
    except ImportError:
        raise RefusedError(lacks, _("install Rostrum with its voice: pip install 'rostrum[voice]'")) from None
    except OSError:
        raise RefusedError(lacks, install) from None
