"""What two glossaries say differently, one file for each output."""
