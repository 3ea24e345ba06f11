from collections.abc import AsyncGenerator
from typing import Any

import django_filters
from django.http import HttpResponseBase
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.decorators import action as extra
from rest_framework.generics import get_object_or_404
from rest_framework.mixins import ListModelMixin, RetrieveModelMixin
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView
from rest_framework.viewsets import GenericViewSet

from apps.ai import catalog, selectors, services
from apps.ai.models import Run
from apps.ai.serializers import (
    ActionSerializer,
    AISettingsSerializer,
    AnswerSerializer,
    PullSerializer,
    QuestionSerializer,
    RatingSerializer,
    RunSerializer,
)
from apps.ai.services import admin
from apps.core import clock
from apps.core.api.filters import Filters
from apps.core.api.rendering import dumps
from apps.core.errors import Forbidden
from apps.core.streaming import SourceResponse


def prepared(request: Request) -> services.Prepared:
    """The question in the request, checked against what its asker may see."""
    asked = QuestionSerializer(data=request.data)
    asked.is_valid(raise_exception=True)
    return services.prepare(services.Question(**asked.validated_data), user=request.user, today=clock.today())


class AIAssistantView(APIView):
    """Ollama AI asistan endpoint'i: `{prompt, context, action}` → `{result, model}`."""

    @extend_schema(request=QuestionSerializer, responses=AnswerSerializer)
    def post(self, request: Request) -> HttpResponseBase:
        return SourceResponse(_document(prepared(request)), content_type="application/json")


class AIAssistantStreamView(APIView):
    """The same answer as it is written: one JSON object a line."""

    @extend_schema(request=QuestionSerializer, responses={(200, "application/x-ndjson"): OpenApiTypes.STR})
    def post(self, request: Request) -> HttpResponseBase:
        return SourceResponse(_ndjson(services.lines(prepared(request))), content_type="application/x-ndjson")


async def _document(ready: services.Prepared) -> AsyncGenerator[bytes, None]:
    yield dumps(await services.answer(ready))


async def _ndjson(lines: AsyncGenerator[dict[str, Any], None]) -> AsyncGenerator[bytes, None]:
    """The lines; what is known at once goes out in one piece."""
    known = b""
    try:
        async for line in lines:
            known += dumps(line) + b"\n"
            if line["type"] not in {"start", "sources", "check"}:
                yield known
                known = b""
    finally:
        await lines.aclose()


class ActionsView(APIView):
    @extend_schema(responses=ActionSerializer(many=True), parameters=[OpenApiParameter("on", str)])
    def get(self, request: Request) -> Response:
        return Response(catalog.shown_to(request.user, request.query_params.get("on")))


class RunFilters(django_filters.FilterSet):
    record = django_filters.NumberFilter(field_name="record_id")

    class Meta:
        model = Run
        fields = ["on", "action", "status"]


class RunViewSet(ListModelMixin, RetrieveModelMixin, GenericViewSet[Run]):
    serializer_class = RunSerializer
    filter_backends = [Filters]
    filterset_class = RunFilters
    lookup_value_regex = r"\d{1,18}"

    queryset = Run.objects.none()

    def get_queryset(self) -> Any:
        return selectors.runs_visible_to(self.request.user)

    @extend_schema(request=None, responses={200: None})
    @extra(detail=True, methods=["post"])
    def stop(self, request: Request, pk: str) -> Response:
        run = get_object_or_404(selectors.own_runs(request.user), pk=pk)
        return Response({"stopped": services.stop(run=run)})

    @extend_schema(request=RatingSerializer, responses=RunSerializer)
    @extra(detail=True, methods=["post"])
    def rating(self, request: Request, pk: str) -> Response:
        run = get_object_or_404(selectors.own_runs(request.user).select_related("user"), pk=pk)
        given = RatingSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        return Response(RunSerializer(services.rate(run=run, **given.validated_data)).data)


class StatusView(APIView):
    @extend_schema(responses=OpenApiTypes.OBJECT)
    def get(self, request: Request) -> HttpResponseBase:
        return SourceResponse(admin.status_document(admin.wishes()), content_type="application/json")


class ModelsView(APIView):
    @extend_schema(responses=OpenApiTypes.OBJECT)
    def get(self, request: Request) -> HttpResponseBase:
        return SourceResponse(admin.models_document(admin.wishes()), content_type="application/json")


class ManagersOnly(APIView):
    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        asker: Any = request.user
        if request.method != "GET" and not asker.may_manage:
            raise Forbidden


class PullView(ManagersOnly):
    """Downloads a model; the one thing that needs the internet, and only when a manager asks for it."""

    @extend_schema(request=PullSerializer, responses={(200, "application/x-ndjson"): OpenApiTypes.STR})
    def post(self, request: Request) -> HttpResponseBase:
        asked = PullSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        return SourceResponse(admin.pull_lines(asked.validated_data["model"]), content_type="application/x-ndjson")


class WarmUpView(APIView):
    """Loads the model before it is needed."""

    @extend_schema(request=None, responses=OpenApiTypes.OBJECT)
    def post(self, request: Request) -> HttpResponseBase:
        return SourceResponse(admin.warm_up(admin.wishes()), content_type="application/json")


class AISettingsView(ManagersOnly):
    @extend_schema(responses=AISettingsSerializer)
    def get(self, request: Request) -> Response:
        return Response(AISettingsSerializer(selectors.ai_settings()).data)

    @extend_schema(request=AISettingsSerializer, responses=AISettingsSerializer)
    def patch(self, request: Request) -> Response:
        changed = AISettingsSerializer(selectors.ai_settings(), data=request.data, partial=True)
        changed.is_valid(raise_exception=True)
        changed.save()
        return Response(changed.data)
