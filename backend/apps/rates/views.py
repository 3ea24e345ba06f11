from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.permissions import SAFE_METHODS
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer
from rest_framework.views import APIView
from rest_framework.viewsets import ModelViewSet

from apps.core import clock
from apps.core.errors import Forbidden
from apps.rates import selectors
from apps.rates.models import OwnRate
from apps.rates.serializers import OwnRateSerializer, RateSerializer
from turkish.dates import parse_date


class RatesInForceView(APIView):
    """Every rate that holds on a day (`?on=`, today when left out), each with its source."""

    @extend_schema(responses=RateSerializer(many=True), parameters=[OpenApiParameter("on", str)])
    def get(self, request: Request) -> Response:
        asked = request.query_params.get("on", "")
        day = parse_date(asked, clock.today()) if asked else clock.today()
        if day is None:
            raise ValidationError({"on": ["gg.aa.yyyy"]})
        return Response(RateSerializer(selectors.in_force(day), many=True).data)


class OwnRateViewSet(ModelViewSet[OwnRate]):
    """The owner's own rows."""

    queryset = OwnRate.objects.all()
    serializer_class = OwnRateSerializer
    http_method_names = ["get", "post", "patch", "delete", "head", "options"]
    lookup_value_regex = r"\d{1,18}"

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        asker: Any = request.user
        if request.method not in SAFE_METHODS and not asker.is_owner:
            raise Forbidden

    def perform_create(self, serializer: BaseSerializer[OwnRate]) -> None:
        serializer.save(created_by=self.request.user)
