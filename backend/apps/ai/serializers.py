from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers

from apps.ai.models import AISettings, Run
from apps.ai.prompting import clean
from apps.ai.registry import action_named

LONGEST_PROMPT = 8_000
LONGEST_CONTEXT = 60_000


class Words(serializers.CharField):
    """A person's own words, without control, bidirectional and zero-width characters."""

    def to_internal_value(self, data: Any) -> str:
        return super().to_internal_value(clean(data) if isinstance(data, str) else data)


class QuestionSerializer(serializers.Serializer[Any]):
    """`{prompt, context, action}` as in the user's document; the rest is ours."""

    prompt = Words(max_length=LONGEST_PROMPT, required=False, allow_blank=True, default="")
    context = Words(  # type: ignore[assignment]
        max_length=LONGEST_CONTEXT, required=False, allow_blank=True, default=""
    )
    action = serializers.CharField(max_length=60, required=False, default="assistant.suggestion")
    on = serializers.CharField(max_length=40, required=False, allow_blank=True, default="")
    record = serializers.IntegerField(min_value=1, max_value=2**63 - 1, required=False, allow_null=True, default=None)
    options = serializers.DictField(required=False, default=dict)
    engine = serializers.ChoiceField(["auto", "ollama", "openai", "builtin"], required=False, allow_null=True)
    model = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")


class FallbackSerializer(serializers.Serializer[Any]):
    code = serializers.CharField()
    message = serializers.CharField()


class FindingSerializer(serializers.Serializer[Any]):
    code = serializers.CharField()
    message = serializers.CharField()
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    text = serializers.CharField()
    severity = serializers.ChoiceField(["error", "warning"])


class SourceSerializer(serializers.Serializer[Any]):
    label = serializers.CharField()  # type: ignore[assignment]
    value = serializers.CharField()
    kind = serializers.CharField(required=False)
    url = serializers.CharField(required=False)
    title = serializers.CharField(required=False)


class AnswerSerializer(serializers.Serializer[Any]):
    result = serializers.CharField()
    model = serializers.CharField()
    run = serializers.IntegerField()
    engine = serializers.CharField()
    fallback = FallbackSerializer(allow_null=True)
    findings = FindingSerializer(many=True)
    sources = SourceSerializer(many=True)
    structured = serializers.DictField(allow_null=True)


class ActionSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]
    on = serializers.CharField(allow_null=True)
    options_schema = serializers.DictField()
    result_schema = serializers.DictField(allow_null=True)
    stars = serializers.IntegerField()
    leaves_the_company = serializers.BooleanField()


class RunSerializer(serializers.ModelSerializer[Run]):
    action_label = serializers.SerializerMethodField()
    record = serializers.IntegerField(source="record_id", allow_null=True)
    user = serializers.SerializerMethodField()
    sources = SourceSerializer(many=True)
    findings = FindingSerializer(many=True)
    fallback = FallbackSerializer(allow_null=True)

    class Meta:
        model = Run
        fields = [
            "id",
            "action",
            "action_label",
            "on",
            "record",
            "engine",
            "model",
            "status",
            "text",
            "draft",
            "findings",
            "sources",
            "fallback",
            "rating",
            "created_at",
            "seconds",
            "user",
        ]

    def get_action_label(self, run: Run) -> str:
        found = action_named(run.action)
        return _(found.label) if found else run.action

    def get_user(self, run: Run) -> dict[str, Any]:
        return {"id": run.user_id, "name": run.user.name}


class RatingSerializer(serializers.Serializer[Any]):
    rating = serializers.IntegerField(min_value=-1, max_value=1)
    kept = serializers.CharField(required=False, allow_blank=True, max_length=60_000)


class AISettingsSerializer(serializers.ModelSerializer[AISettings]):
    class Meta:
        model = AISettings
        fields = ["default_model"]


class PullSerializer(serializers.Serializer[Any]):
    model = serializers.CharField(max_length=200)
