from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class AIConfig(AppConfig):
    name = "apps.ai"

    def ready(self) -> None:
        autodiscover_modules("ai")
