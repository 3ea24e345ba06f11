from typing import Any

from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.db.models.signals import post_migrate


def add_ready_roles(**_: Any) -> None:
    from apps.accounts.services import ensure_ready_roles

    ensure_ready_roles()


class AccountsConfig(AppConfig):
    name = "apps.accounts"

    def ready(self) -> None:
        from apps.accounts.services import doors

        post_migrate.connect(add_ready_roles, sender=self)
        # People come in through Django's own door, which tells of it by signals alone.
        user_logged_in.connect(doors.came_in)
        user_logged_out.connect(doors.went_out)
        user_login_failed.connect(doors.was_refused)
