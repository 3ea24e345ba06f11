"""URLs of the modules, of the floors below them, and of the page."""

from importlib.util import find_spec

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path, re_path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerView

from config import views

FLOORS = ["accounts", "attachments", "desk", "rates", "ai", "search", "imports"]
with_urls = [app for app in [*FLOORS, *settings.MODULES] if find_spec(f"apps.{app}.urls")]

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", views.healthz),
    path("api/v1/", include([path("", include(f"apps.{app}.urls")) for app in with_urls])),
    path("api/schema/", SpectacularAPIView.as_view(), name="schema"),
    path("api/docs/", SpectacularSwaggerView.as_view(url_name="schema")),
    path("_allauth/", include("allauth.headless.urls")),
    re_path(r"^api/", views.no_such_api),
    re_path(r"^(?!static/|_allauth/)", views.page),
]
handler400 = "apps.core.errors.malformed"
handler404 = "apps.core.errors.no_such_page"
handler500 = "apps.core.errors.crashed"
