"""`make run` ends here: the database brought up to date, an owner to sign in as, the worker and the server."""

import ctypes
import gc
import os
import signal
import sys
from typing import Any

import uvicorn
from django.conf import settings
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connections
from django.db.models import Q

from apps.accounts.models import User
from apps.accounts.services import add_person, issue_sign_in_link
from apps.ai.services.records import mark_cut_off
from apps.core import clock
from config.upgrades import needs_migration, note_migrated

DIES_WITH_PARENT = 1


class Command(BaseCommand):
    help = "Starts İmece: migrations, first owner, worker, server."

    def handle(self, *args: Any, **options: Any) -> None:
        self.prepare()
        self.greet()
        connections.close_all()
        worker = self.start_worker()
        try:
            serve()
        finally:
            os.kill(worker, signal.SIGTERM)
            os.waitpid(worker, 0)

    def prepare(self) -> None:
        if needs_migration():
            call_command("migrate", verbosity=0, interactive=False)
            note_migrated()
        mark_cut_off()
        if not User.objects.exists():
            first_people()

    def greet(self) -> None:
        address = f"http://{settings.HOST}:{settings.PORT}"
        self.stdout.write(f"\nİmece {settings.VERSION}: {address}")
        without_password = Q(last_login=None) | Q(password__startswith=UNUSABLE_PASSWORD_PREFIX)
        owner = User.objects.filter(without_password, roles__key="owner", is_active=True).order_by("id").first()
        if owner:
            secret = issue_sign_in_link(user=owner, now=clock.now())
            self.stdout.write(f"Tek kullanımlık giriş bağlantısı / one-time sign-in link ({owner.email}):")
            self.stdout.write(f"  {address}/giris/baglanti#{secret}\n")
        self.stdout.flush()

    def start_worker(self) -> int:
        """Forked after everything is loaded, so that both processes share the memory of the code."""
        gc.collect()
        gc.freeze()
        child = os.fork()
        if child:
            return child
        ctypes.CDLL(None).prctl(DIES_WITH_PARENT, signal.SIGTERM)
        work()
        sys.exit(0)


def first_people() -> None:
    """The owner of an empty database, and the demo agency unless it is switched off."""
    if settings.ADMIN_EMAIL:
        add_person(
            email=settings.ADMIN_EMAIL,
            name=settings.ADMIN_EMAIL.split("@")[0],
            roles=["owner"],
            password=settings.ADMIN_PASSWORD or None,
        )
    if settings.DEMO:
        call_command("demo", verbosity=0)
    elif not settings.ADMIN_EMAIL:
        add_person(email="sahip@localhost.localdomain", name="Ajans sahibi", roles=["owner"])


def work() -> None:
    from huey.contrib.djhuey import HUEY

    consumer = HUEY.create_consumer(workers=1, worker_type="thread", check_worker_health=False, initial_delay=0.5)
    consumer.run()


def serve() -> None:
    import config.asgi

    # The event loop must not wait five milliseconds for its turn whenever a view computes on a thread.
    sys.setswitchinterval(0.001)

    uvicorn.run(
        config.asgi.application,
        host=settings.HOST,
        port=settings.PORT,
        loop="uvloop",
        http="httptools",
        lifespan="on",
        log_level="warning",
        access_log=False,
        server_header=False,
        date_header=True,
        proxy_headers=bool(settings.ALLAUTH_TRUSTED_PROXY_COUNT),
        timeout_graceful_shutdown=3,
    )
