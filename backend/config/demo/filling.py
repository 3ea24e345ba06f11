"""Writing the demo into the database, once."""

from collections.abc import Callable
from datetime import date

from django.core.management.color import no_style
from django.db import connection, transaction

from apps.customers.models import Customer
from config.demo import numbers
from config.demo.clients import save
from config.demo.files import tree
from config.demo.forty import forty
from config.demo.notes import write_notes
from config.demo.people import gather, introduce_agency
from config.demo.sized import invented

AT_ONCE = 500


def demo_is_here() -> bool:
    """Known by the tax numbers of its customers, whatever else has been renamed since."""
    places = range(len(tree("customers")))
    return Customer.objects.filter(vkn__in=[numbers.vkn(place) for place in places]).exists()


@transaction.atomic
def set_up(today: date) -> None:
    """The agency, its people, the forty customers; in an empty table they are numbered from 1."""
    introduce_agency()
    cast = gather()
    clients = forty(cast, today)
    numbered = not Customer.objects.exists()
    for place, client in enumerate(clients, start=1):
        write_notes(client, cast, today)
        if numbered:
            client.customer.pk = place
    save(clients)
    if numbered:
        _continue_numbering()


def _continue_numbering() -> None:
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [Customer]):
            cursor.execute(statement)


def fill_up(missing: int, today: date, progress: Callable[[int], None]) -> None:
    """Adds invented customers in batches, so that memory does not grow with their number."""
    cast = gather()
    begins = Customer.objects.count()
    for done in range(0, missing, AT_ONCE):
        size = min(AT_ONCE, missing - done)
        save([invented(begins + done + place, cast, today) for place in range(size)])
        if (done + size) % (20 * AT_ONCE) == 0 or done + size == missing:
            progress(done + size)
