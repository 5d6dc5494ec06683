"""Outputs of `mtcheck score`, one file each."""
