"""``python -m ukbrief``."""

from ukbrief.cli import main

main()
