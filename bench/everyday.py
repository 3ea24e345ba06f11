"""Everyday work on 100,000 customers, each page against the bare statements behind it.

`DATABASE_URL=… python bench/everyday.py` needs a filled PostgreSQL; what it changes it takes back.
Prints one line per figure with its limit."""

import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "backend"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
ROUNDS = 30
MANY = 5000
OUTLINE = "SELECT * FROM customers_customer WHERE archived_at IS NULL"
PAGES = {
    "list": ("/api/v1/customers/", f"{OUTLINE} ORDER BY sort_key, id LIMIT 50"),
    "filtered": ("/api/v1/customers/?city=Bursa&status=active", f"{OUTLINE} AND city = 'Bursa' AND status = 'active' ORDER BY sort_key, id LIMIT 50"),
    "search": ("/api/v1/customers/?search=yapi", f"{OUTLINE} AND search_key LIKE '%yapi%' ORDER BY sort_key, id LIMIT 50"),
}  # fmt: skip


def p50(work: Callable[[], Any], rounds: int = ROUNDS) -> float:
    """Milliseconds of the middle round, after one that warms up."""
    work()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def told(name: str, value: float, limit: float, unit: str) -> bool:
    print(f"{name:32} {value:10.2f} {unit:4} limit {limit:g} {'ok' if value <= limit else 'OVER'}")
    return value <= limit


def pages(client: Any) -> list[bool]:
    from django.db import connection

    def raw(statement: str) -> Any:
        with connection.cursor() as cursor:
            cursor.execute(statement)
            return cursor.fetchall()

    timeline = f"/api/v1/customers/{raw('SELECT min(id) FROM customers_customer')[0][0]}/timeline/"
    notes = "SELECT * FROM notes_note WHERE \"on\" = 'customers.customer' AND record_id = (SELECT min(id) FROM customers_customer) ORDER BY happened_at DESC LIMIT 50"
    asked = {**PAGES, "timeline": (timeline, notes)}
    return [
        told(f"{name} / raw", p50(lambda: client.get(url)) / p50(lambda: raw(statement)), 10, "x")
        for name, (url, statement) in asked.items()
    ]


def rights(owner: Any, member: Any) -> bool:
    """Half the customers are the team's; the list of a member against that of the owner."""
    mine, team = p50(lambda: owner.get("/api/v1/customers/")), p50(lambda: member.get("/api/v1/customers/"))
    return told("rights add to the list", (team / mine - 1) * 100, 15, "%")


def bulk(client: Any) -> list[bool]:
    from apps.customers.models import Customer

    ids = list(Customer.objects.filter(archived_at=None).order_by("pk").values_list("pk", flat=True)[:MANY])
    body = {"select": {"ids": ids}, "change": {"source": "Ölçüm", "tags_add": ["ölçüm"]}}
    start = time.perf_counter()
    done = client.post("/api/v1/customers/bulk/", body, format="json").json()
    changed = time.perf_counter() - start
    start = time.perf_counter()
    undone = client.post("/api/v1/customers/bulk/undo/", {"undo": done["undo"]}, format="json").json()
    assert undone["restored"] == done["changed"], undone
    return [
        told(f"bulk edit of {done['changed']}", changed, 10, "s"),
        told("bulk edit and its undo", changed + time.perf_counter() - start, 10, "s"),
    ]


def main() -> int:
    import django

    django.setup()
    from django.db import transaction
    from rest_framework.test import APIClient

    from apps.accounts.models import Role, Team, User

    def client_of(user: User) -> APIClient:
        client = APIClient()
        client.force_authenticate(user)
        return client

    with transaction.atomic():
        owner = User.objects.filter(roles__key="owner").order_by("pk").first()
        member = User.objects.create_user(
            "olcum@ornek.com.tr", None, name="Ölçüm", team=Team.objects.create(name="Ölçüm")
        )
        member.roles.set(Role.objects.filter(key="sales"))
        User.objects.filter(pk__in=[u.pk for u in User.objects.filter(customers__isnull=False).distinct()[:2]]).update(
            team=member.team
        )
        client = client_of(owner)
        passed = [*pages(client), rights(client, client_of(member)), *bulk(client)]
        transaction.set_rollback(True)
    return 0 if all(passed) else 1


if __name__ == "__main__":
    sys.exit(main())
