"""One queue for each event loop of this process."""

import asyncio
from weakref import WeakKeyDictionary

from django.conf import settings

from apps.ai.queue import Queue

_queues: WeakKeyDictionary[asyncio.AbstractEventLoop, Queue] = WeakKeyDictionary()


def queue() -> Queue:
    loop = asyncio.get_running_loop()
    if loop not in _queues:
        _queues[loop] = Queue(settings.AI_PARALLEL, settings.AI_WAITING, settings.AI_WAITING_PER_PERSON)
    return _queues[loop]


def counts() -> dict[str, int]:
    """How many run and wait in this process."""
    queues = list(_queues.values())
    return {"running": sum(q.running for q in queues), "waiting": sum(q.count_waiting() for q in queues)}
