from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.search import selectors
from apps.search.serializers import FoundSerializer, SearchSerializer


class SearchView(APIView):
    """Finds records by their words, folded the Turkish way, among those that the asker may see."""

    key_work = {"POST": "read"}

    @extend_schema(request=SearchSerializer, responses=FoundSerializer)
    def post(self, request: Request) -> Response:
        question = SearchSerializer(data=request.data)
        question.is_valid(raise_exception=True)
        text, limit = question.validated_data["q"], question.validated_data["limit"]
        understood = {"entity": None, "filters": [], "sort": None, "aggregate": None, "text": text}
        hits = [hit._asdict() for hit in selectors.find(request.user, text, limit)]
        return Response({"understood": understood, "chips": [], "results": hits, "figures": [], "engine": "builtin"})
