from django.apps import AppConfig


class ImeceConfig(AppConfig):
    name = "config"
    verbose_name = "İmece"
