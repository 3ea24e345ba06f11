"""The agency and those who work there."""

from dataclasses import dataclass

from apps.accounts.models import AgencyProfile, Team, User
from apps.accounts.services import add_person
from config.demo.files import tree
from config.demo.numbers import mobile, vkn

AGENCY_NUMBER = 500_000
OWNER = "owner"


@dataclass(frozen=True)
class Cast:
    """Who is who: people by their key ("ayse") and by their duty ("finans")."""

    by_key: dict[str, User]
    by_duty: dict[str, User]

    @property
    def account_managers(self) -> list[User]:
        return [self.by_key[key] for key in ("ayse", "mehmet")]


def gather() -> Cast:
    """The people of the demo, added where they are missing; an owner who is already there stays the owner."""
    agency, members = tree("agency")["agency"], tree("agency")["people"]
    teams = {name: Team.objects.get_or_create(name=name)[0] for name in tree("agency")["teams"]}
    owner = User.objects.filter(roles__key=OWNER, is_active=True).order_by("id").first()
    found = {}
    for place, member in enumerate(members):
        person = owner if owner and OWNER in member["roles"] else _person(member, place, agency)
        if person.team is None:
            person.team = teams[member["team"]]
            person.save(update_fields=["team"])
        found[member["key"]] = person
    return Cast(found, {member["duty"]: found[member["key"]] for member in members})


def _person(member: dict[str, str], place: int, agency: dict[str, str]) -> User:
    """Without a password: who wants to sign in as them asks the owner for a link."""
    email = f"{member['key']}@{agency['email'].partition('@')[2]}"
    known = User.objects.filter(email=email).first()
    phone = mobile(place)
    return known or add_person(
        email=email,
        name=member["name"],
        roles=list(member["roles"]),
        title=member["title"],
        phone=phone,
        signature="\n".join((member["name"], member["title"], agency["name"], _shown(phone))),
    )


def _shown(phone: str) -> str:
    digits = phone.removeprefix("+9")
    return f"{digits[:4]} {digits[4:7]} {digits[7:9]} {digits[9:]}"


def introduce_agency() -> None:
    """Fills the agency's profile where nobody has named the agency yet."""
    if not AgencyProfile.objects.exists():
        AgencyProfile.objects.create(pk=1, vkn=vkn(AGENCY_NUMBER), **tree("agency")["agency"])
