from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


def add_ready_roles(**_: Any) -> None:
    from apps.accounts.services import ensure_ready_roles

    ensure_ready_roles()


class AccountsConfig(AppConfig):
    name = "apps.accounts"

    def ready(self) -> None:
        post_migrate.connect(add_ready_roles, sender=self)
