"""What can be wrong with a row, by code; the sentence is made when it is read, in the reader's language."""

from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _


class Problem(NamedTuple):
    field: str
    code: str


REQUIRED, TOO_LONG, NO_CHOICE, UNREADABLE = "zorunlu", "cok_uzun", "gecersiz_secenek", "gecersiz_deger"
FORMULA, EXISTS, NOT_FOUND, SEVERAL = "formul", "zaten_var", "bulunamadi", "birden_cok_kayit"
NO_KEY, NO_CUSTOMER, UNWRITABLE = "anahtar_bos", "musteri_bulunamadi", "yazilamadi"
LEFT_OUT = "atlandi"

MESSAGES: dict[str, Any] = {
    "bilimsel_gosterim": _("Excel sayıyı kısaltmış (9,05E+11); değer alınmadı."),
    "bastaki_sifir_onarildi": _("Baştaki sıfır geri kondu."),
    "gecersiz_telefon": _("Telefon numarası okunamadı; alan boş kalacak."),
    "gecersiz_eposta": _("E-posta adresi okunamadı; alan boş kalacak."),
    "gecersiz_vergi_no": _("Vergi numarası geçerli değil; alan boş kalacak."),
    "gecersiz_tutar": _("Tutar okunamadı; alan boş kalacak."),
    "gecersiz_tarih": _("Tarih okunamadı; alan boş kalacak."),
    "gecersiz_sayi": _("Sayı okunamadı; alan boş kalacak."),
    "gecersiz_durum": _("Durum anlaşılamadı; alan boş kalacak."),
    "kodlama_onarildi": _("Bozuk Türkçe harfler onarıldı."),
    "toplam_satiri": _("Toplam satırı; aktarılmaz."),
    "baslik_tekrari": _("Başlık satırının tekrarı; aktarılmaz."),
    REQUIRED: _("Zorunlu alan boş."),
    TOO_LONG: _("Metin bu alan için çok uzun."),
    NO_CHOICE: _("Bu alanın seçeneklerinden biri değil."),
    UNREADABLE: _("Değer bu alana uymuyor."),
    FORMULA: _("Hücre bir formül; güvenlik için alınmadı."),
    EXISTS: _("Aynı anahtarla bir kayıt zaten var."),
    NOT_FOUND: _("Güncellenecek kayıt bulunamadı."),
    SEVERAL: _("Birden çok kayıt eşleşiyor."),
    NO_KEY: _("Eşleştirme alanı boş."),
    NO_CUSTOMER: _("Müşteri bulunamadı."),
    UNWRITABLE: _("Satır veritabanına yazılamadı."),
    LEFT_OUT: _("Siz bu satırı atladınız."),
}


def message(code: str) -> str:
    return str(MESSAGES.get(code, code))
