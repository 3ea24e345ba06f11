from django.urls import include, path
from rest_framework.routers import SimpleRouter

from apps.ai import views

router = SimpleRouter()
router.register("runs", views.RunViewSet, "ai-run")

urlpatterns = [
    path(
        "ai/",
        include(
            [
                path("assistant/", views.AIAssistantView.as_view(), name="ai-assistant"),
                path("assistant/stream/", views.AIAssistantStreamView.as_view(), name="ai-assistant-stream"),
                path("actions/", views.ActionsView.as_view(), name="ai-actions"),
                path("status/", views.StatusView.as_view(), name="ai-status"),
                path("models/", views.ModelsView.as_view(), name="ai-models"),
                path("models/pull/", views.PullView.as_view(), name="ai-models-pull"),
                path("models/warm-up/", views.WarmUpView.as_view(), name="ai-models-warm-up"),
                path("settings/", views.AISettingsView.as_view(), name="ai-settings"),
                path("", include(router.urls)),
            ]
        ),
    )
]
