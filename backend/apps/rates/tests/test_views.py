from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from rest_framework.test import APIClient

from apps.accounts.models import User
from apps.rates.models import OwnRate
from apps.rates.selectors import rate_on

ClientOf = Callable[[User | None], APIClient]
NEW = {
    "name": "late_interest",
    "value": "48.5",
    "unit": "percent",
    "since": "2027-01-01",
    "source": "TCMB tebliği (2027)",
}


def test_rates_of_a_day_come_with_their_source(ayse: User, client_of: ClientOf) -> None:
    found = client_of(ayse).get("/api/v1/rates/", {"on": "15.03.2026"}).json()

    late = next(rate for rate in found if rate["name"] == "late_interest")
    assert (late["value"], late["unit"], late["built_in"]) == ("43", "percent", True)
    assert "1530" in late["source"]


def test_the_owners_row_goes_before_the_built_in_one(ayse: User, client_of: ClientOf) -> None:
    made = client_of(ayse).post("/api/v1/rates/own/", {**NEW, "since": "2026-02-01"}, format="json")

    assert made.status_code == 201, made.json()
    assert rate_on("late_interest", date(2026, 1, 15)).value == Decimal(43)
    assert rate_on("late_interest", date(2026, 3, 15)).value == Decimal("48.5")


def test_only_the_owner_changes_rates(ayse: User, mehmet: User, client_of: ClientOf) -> None:
    own = OwnRate.objects.create(**{**NEW, "since": date(2027, 1, 1)}, created_by=ayse)

    assert client_of(mehmet).get("/api/v1/rates/").status_code == 200
    assert client_of(mehmet).post("/api/v1/rates/own/", NEW, format="json").status_code == 403
    assert client_of(mehmet).delete(f"/api/v1/rates/own/{own.pk}/").status_code == 403
    assert client_of(ayse).delete(f"/api/v1/rates/own/{own.pk}/").status_code == 204


@pytest.mark.parametrize(
    ("field", "value"),
    [("value", "-1"), ("value", "çok"), ("unit", "kilo"), ("since", "dün"), ("until", "2026-01-01"), ("source", "")],
)
def test_bad_rows_are_told_at_their_field(field: str, value: str, ayse: User, client_of: ClientOf) -> None:
    refused = client_of(ayse).post("/api/v1/rates/own/", {**NEW, field: value}, format="json")

    assert refused.status_code == 400 and list(refused.json()["fields"]) == [field]


def test_an_unreadable_day_is_told(ayse: User, client_of: ClientOf) -> None:
    assert list(client_of(ayse).get("/api/v1/rates/", {"on": "hiçbir gün"}).json()["fields"]) == ["on"]
