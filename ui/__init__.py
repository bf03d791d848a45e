"""The window: Qt Quick drawn from view models."""
