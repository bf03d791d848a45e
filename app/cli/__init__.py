"""Rostrum on the command line: what was asked for, and the answers that need no window."""
