from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from apps.core import custom
from apps.core.api.serializers import PersonField
from apps.core.errors import NotFound
from apps.core.models import CHOICE, CustomField
from apps.core.tagging import has_tags
from apps.desk.models import Notification, SavedView, Tag
from apps.desk.selectors import kind_open_to

MOST_COLUMNS = 60
MOST_CHOICES = 200


class OnSerializer(serializers.ModelSerializer[Any]):
    """Of one kind of record, which never changes afterwards."""

    def validate_on(self, name: str) -> str:
        try:
            kind_open_to(name, self.context["request"].user)
        except NotFound:
            raise serializers.ValidationError(_("Böyle bir kayıt türü yok.")) from None
        if self.instance and self.instance.on != name:
            raise serializers.ValidationError(_("Kayıt türü sonradan değişmez."))
        return name


class SavedViewSerializer(OnSerializer):
    columns = serializers.ListField(child=serializers.CharField(max_length=60), required=False, max_length=MOST_COLUMNS)
    mine = serializers.SerializerMethodField()
    owner = PersonField()

    class Meta:
        model = SavedView
        fields = ["id", "on", "name", "query", "columns", "density", "shared", "position", "mine", "owner"]

    def get_mine(self, view: SavedView) -> bool:
        return bool(view.owner_id == self.context["request"].user.pk)


class TagSerializer(OnSerializer):
    """`id` is null for a tag that is in use but has no colour yet."""

    id = serializers.IntegerField(read_only=True, allow_null=True)
    count = serializers.IntegerField(read_only=True)

    class Meta:
        model = Tag
        fields = ["id", "on", "name", "color", "count"]

    def validate_on(self, name: str) -> str:
        name = super().validate_on(name)
        if not has_tags(kind_open_to(name, self.context["request"].user).model):
            raise serializers.ValidationError(_("Bu kayıt türünün etiketi yok."))
        return name


class TagMergeSerializer(serializers.Serializer[Any]):
    """Writes `into` in the place of all of `names`."""

    on = serializers.CharField(max_length=40)
    names = serializers.ListField(child=serializers.CharField(max_length=40), min_length=1, max_length=100)
    into = serializers.CharField(max_length=40)


class TagsReplacedSerializer(serializers.Serializer[Any]):
    changed = serializers.IntegerField()
    undo = serializers.CharField()


class CustomFieldSerializer(OnSerializer):
    key = serializers.RegexField(custom.KEY, required=False)
    choices = serializers.ListField(child=serializers.CharField(max_length=80), required=False, max_length=MOST_CHOICES)

    class Meta:
        model = CustomField
        fields = ["id", "on", "key", "label", "type", "choices", "required", "position"]
        validators: list[Any] = []

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        final = {name: getattr(self.instance, name, None) for name in ("type", "choices")} | given
        if self.instance and given.get("type", self.instance.type) != self.instance.type:
            raise serializers.ValidationError({"type": [_("Alanın türü sonradan değişmez.")]})
        if self.instance and given.get("key", self.instance.key) != self.instance.key:
            raise serializers.ValidationError({"key": [_("Alanın anahtarı sonradan değişmez.")]})
        if final["type"] == CHOICE and not final["choices"]:
            raise serializers.ValidationError({"choices": [_("En az bir seçenek yazın.")]})
        return given

    def create(self, validated_data: dict[str, Any]) -> CustomField:
        """A key that was archived comes back with its values, if its type is the same."""
        key = validated_data.pop("key", None) or custom.key_of(validated_data["label"])
        old = CustomField.objects.filter(on=validated_data["on"], key=key).first()
        if old and (old.archived_at is None or old.type != validated_data["type"]):
            raise serializers.ValidationError({"key": [_("Bu anahtar başka bir alanın.")]})
        if old:
            return super().update(old, {**validated_data, "archived_at": None})
        return super().create({**validated_data, "key": key})


class NotificationSerializer(serializers.ModelSerializer[Notification]):
    by = PersonField()
    record = serializers.IntegerField(source="record_id")
    record_title = serializers.CharField(read_only=True)
    record_url = serializers.CharField(read_only=True)

    class Meta:
        model = Notification
        fields = ["id", "kind", "on", "record", "record_title", "record_url", "by", "text", "created_at", "read_at"]


@extend_schema_serializer(many=False)
class NotificationPageSerializer(serializers.Serializer[Any]):
    count = serializers.IntegerField()
    unread = serializers.IntegerField()
    next = serializers.CharField(allow_null=True)
    previous = serializers.CharField(allow_null=True)
    results = NotificationSerializer(many=True)


class UnreadSerializer(serializers.Serializer[Any]):
    unread = serializers.IntegerField()
