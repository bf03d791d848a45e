"""QObjects that translate one session into properties; they hold no rule."""
