"""`manage.py demo`: the invented agency; `--customers N` fills it up to N customers for measuring."""

from argparse import ArgumentParser
from time import monotonic
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from apps.accounts.models import User
from apps.core import clock
from apps.customers.models import Contact, Customer, Service
from apps.notes.models import Note
from config.demo.filling import demo_is_here, fill_up, set_up


class Command(BaseCommand):
    help = "Örnek ajansı kurar; --customers N ile ölçüm için N müşteriye tamamlar."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--customers", type=int, default=0, help="Toplam müşteri sayısı (ölçüm için).")

    def handle(self, *args: Any, customers: int, verbosity: int, **options: Any) -> None:
        began = monotonic()
        tell = self.stdout.write if verbosity else _silent
        today = clock.today()
        if demo_is_here():
            tell("Örnek ajans zaten kurulu.")
        elif Customer.objects.exists() and not customers:
            raise CommandError("Veritabanında başka müşteriler var; örnek ajans eklenmedi.")
        else:
            set_up(today)
        missing = customers - Customer.objects.count()
        if missing > 0:
            fill_up(missing, today, lambda done: tell(f"  {done:,} / {missing:,} müşteri".replace(",", ".")))
        tell(f"{counts()}; {monotonic() - began:.1f} sn")


def counts() -> str:
    models = {"kişi": User, "müşteri": Customer, "yetkili": Contact, "hizmet": Service, "not": Note}
    return ", ".join(f"{model._default_manager.count()} {word}" for word, model in models.items())


def _silent(_: str) -> None:
    return None
