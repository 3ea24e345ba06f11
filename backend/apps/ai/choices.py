"""Options that several actions offer."""

from pydantic import Field

from apps.ai.registry import Choice, Options
from turkish.fold import fold


class Tone(Choice):
    FORMAL = "formal", "Resmî"
    WARM = "warm", "Sıcak"
    FIRM = "firm", "Kararlı"


class Length(Choice):
    SHORT = "short", "Kısa"
    NORMAL = "normal", "Normal"
    LONG = "long", "Uzun"


class Language(Choice):
    TURKISH = "tr", "Türkçe"
    ENGLISH = "en", "İngilizce"


class Purpose(Choice):
    GENERAL = "general", "Genel"
    RENEWAL = "renewal", "Sözleşme yenileme"
    UPDATE = "update", "Bilgilendirme"
    MEETING = "meeting", "Toplantı isteği"
    THANKS = "thanks", "Teşekkür"
    SATISFACTION = "satisfaction", "Memnuniyet sorusu"


class Writing(Options):
    tone: Tone = Field(Tone.FORMAL, title="Üslup")
    length: Length = Field(Length.NORMAL, title="Uzunluk")
    language: Language = Field(Language.TURKISH, title="Dil")


class MailWriting(Writing):
    purpose: Purpose = Field(Purpose.GENERAL, title="Amaç")


class Reading(Options):
    length: Length = Field(Length.NORMAL, title="Uzunluk")
    language: Language = Field(Language.TURKISH, title="Dil")


PURPOSES = {
    Purpose.RENEWAL: ("yenile", "uzat", "renew"),
    Purpose.MEETING: ("toplanti", "gorusme ayarla", "randevu", "bulus", "meeting"),
    Purpose.THANKS: ("tesekkur", "thank"),
    Purpose.SATISFACTION: ("memnun", "geri bildirim", "anket", "feedback"),
    Purpose.UPDATE: ("guncelleme", "bilgilendir", "bilgi ver", "durum", "update"),
}


def purpose_of(options: MailWriting, prompt: str) -> Purpose:
    """The chosen purpose; when none is chosen, the one that the person's words name."""
    if options.purpose is not Purpose.GENERAL:
        return options.purpose
    words = fold(prompt)
    return next(
        (purpose for purpose, signs in PURPOSES.items() if any(sign in words for sign in signs)), Purpose.GENERAL
    )
