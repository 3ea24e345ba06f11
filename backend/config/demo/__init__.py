"""An invented Turkish agency: its people, forty customers and a year of notes; the same for the same day, at any size."""
