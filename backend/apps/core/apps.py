from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class CoreConfig(AppConfig):
    name = "apps.core"

    def ready(self) -> None:
        # Modules declare their record kinds and timelines beside their reads.
        autodiscover_modules("selectors")
