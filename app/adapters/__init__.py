"""The world around the program: its clock, its files."""
