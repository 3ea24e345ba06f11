"""Reads the history from its first row and says whether any row was altered, taken out or put in."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from apps.core.history import chain
from apps.core.history.models import Change


class Command(BaseCommand):
    help = "Checks the chain of the history. --head HASH: a hash noted earlier must still stand in it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--head", default="", help="the last hash of an earlier run")

    def handle(self, *args: Any, head: str = "", **options: Any) -> None:
        broken, whole, last = chain.first_broken()
        if broken:
            raise CommandError(f"Row {broken.pk} ({broken.event} {broken.on} {broken.record_id}) is broken.")
        if head and not Change.objects.filter(hash=head).exists():
            raise CommandError(f"The chain no longer holds {head}: its end was cut off.")
        self.stdout.write(f"{whole} rows are whole; last hash: {last or '-'}")
