"""An invented Turkish agency: its people, forty customers, a year of notes; the same for the same day, at any size."""
