"""The command line: Typer commands, and the world around them. It knows neither how facts are found nor drawn."""

from ukbrief.cli.entry import main

__all__ = ["main"]
