"""Pure values and functions: no clock, disk, chance, thread, log or Qt."""
