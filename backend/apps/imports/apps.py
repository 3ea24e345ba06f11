from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class ImportsConfig(AppConfig):
    name = "apps.imports"

    def ready(self) -> None:
        # The worker knows only the tasks that are loaded before it is forked.
        autodiscover_modules("imports", "tasks")
