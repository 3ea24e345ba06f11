"""The owner asks whether the history is as it was written."""

from collections.abc import Callable

import pytest
from rest_framework.test import APIClient

from apps.accounts.models import User
from apps.core import history
from apps.core.history.models import Change

pytestmark = pytest.mark.django_db
URL = "/api/v1/audit/chain/"


def test_an_untouched_history_is_whole(ayse: User, client_of: Callable[[User], APIClient]) -> None:
    history.audit("exported", by=ayse)

    answer = client_of(ayse).get(URL)

    assert answer.json() == {"whole": True, "count": Change.objects.count(), "broken": None}


def test_a_row_changed_from_outside_is_named(ayse: User, client_of: Callable[[User], APIClient]) -> None:
    history.audit("exported", by=ayse)
    touched = Change.objects.latest("id")
    Change.objects.filter(pk=touched.pk).update(note="başka")

    answer = client_of(ayse).get(URL).json()

    assert answer["whole"] is False
    assert answer["broken"] == touched.pk


def test_only_the_owner_asks(mehmet: User, client_of: Callable[[User], APIClient]) -> None:
    assert client_of(mehmet).get(URL).status_code == 403
