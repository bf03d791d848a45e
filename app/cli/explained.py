"""Refusals as the command line shows them."""

import argparse
from collections.abc import Callable

from app.domain.refused import RefusedError


def explained(read: Callable[[str], float]) -> Callable[[str], float]:
    """`read` with its refusal as argparse shows it."""

    def read_or_refuse(text: str) -> float:
        try:
            return read(text)
        except RefusedError as refusal:
            raise argparse.ArgumentTypeError(str(refusal)) from None

    return read_or_refuse
