"""Screens and what else is plugged in."""
