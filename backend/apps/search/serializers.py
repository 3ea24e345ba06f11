from typing import Any

from rest_framework import serializers

LONGEST = 500


class SearchSerializer(serializers.Serializer[Any]):
    q = serializers.CharField(max_length=LONGEST)
    limit = serializers.IntegerField(min_value=1, max_value=50, default=6)


class HitSerializer(serializers.Serializer[Any]):
    type = serializers.CharField()
    id = serializers.IntegerField()
    title = serializers.CharField()
    subtitle = serializers.CharField()
    url = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]


class UnderstoodSerializer(serializers.Serializer[Any]):
    entity = serializers.CharField(allow_null=True)
    filters = serializers.ListField(child=serializers.DictField())
    sort = serializers.CharField(allow_null=True)
    aggregate = serializers.CharField(allow_null=True)
    text = serializers.CharField()


class FoundSerializer(serializers.Serializer[Any]):
    understood = UnderstoodSerializer()
    chips = serializers.ListField(child=serializers.DictField())
    results = HitSerializer(many=True)
    figures = serializers.ListField(child=serializers.DictField())
    engine = serializers.CharField()
