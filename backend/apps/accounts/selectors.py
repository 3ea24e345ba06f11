"""Reads about people and the agency."""

from django.db.models import QuerySet

from apps.accounts.models import AgencyProfile, User


def people() -> QuerySet[User]:
    """Everybody who works here; names of colleagues are open to all of them."""
    return User.objects.filter(is_active=True).order_by("name", "id")


def agency() -> AgencyProfile:
    return AgencyProfile.objects.filter(pk=1).first() or AgencyProfile(pk=1)
