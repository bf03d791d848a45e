"""Rostrum without Qt: everything that can be right or wrong."""
