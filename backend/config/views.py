"""Health, and the page itself."""

from functools import lru_cache

from django.conf import settings
from django.db import connection
from django.db.utils import Error
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.views.decorators.csrf import ensure_csrf_cookie
from huey.contrib.djhuey import HUEY

from apps.ai.services import health
from apps.core.errors import no_such_page

NOT_BUILT = (
    "<!doctype html><html lang=tr><title>İmece</title><p>Sayfa henüz derlenmedi: <code>make run</code></p></html>"
)


def healthz(request: HttpRequest) -> JsonResponse:
    """200 while the database answers; says how the queue and the AI are."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        return JsonResponse({"status": "down", "version": settings.VERSION, "database": "down"}, status=503)
    return JsonResponse(
        {"status": "ok", "version": settings.VERSION, "database": "ok", "queue": _queue(), "ai": health()}
    )


def _queue() -> str:
    try:
        return f"ok ({HUEY.pending_count()})"
    except Exception:
        return "down"


@ensure_csrf_cookie
def page(request: HttpRequest) -> HttpResponseBase:
    """The single page; its router reads the address."""
    if request.method not in {"GET", "HEAD"}:
        return no_such_page(request)
    response = HttpResponse(_index())
    response["Cache-Control"] = "no-cache"
    return response


@lru_cache(maxsize=1)
def _index() -> bytes:
    index = settings.PAGE_DIR / "index.html"
    return index.read_bytes() if index.exists() else NOT_BUILT.encode()


def no_such_api(request: HttpRequest) -> HttpResponseBase:
    return no_such_page(request)
