"""The agency's records as facts, for the stories about checking."""

from datetime import date
from decimal import Decimal

from apps.ai.checking import Finding, Rules, check
from apps.ai.facts import Fact, Facts, Money, Percent

TODAY = date(2026, 1, 30)  # a Friday
LETTER = Rules(leaves_the_company=True, today=TODAY)
BRIEFING = Rules(leaves_the_company=False, today=TODAY)
ENGLISH_LETTER = Rules(leaves_the_company=True, today=TODAY, language="en")

INVOICE = Facts(
    musteri=Fact("Müşteri", "Mood Expo"),
    yetkili=Fact("Yetkili", "Ayşe Yılmaz"),
    fatura_no=Fact("Fatura no", "2024-0123"),
    kalan=Fact("Kalan tutar", Money(Decimal(5000)), required=True),
    vade=Fact("Vade", date(2026, 1, 15), required=True),
    gecikme=Fact("Gecikme (gün)", 15),
    iban=Fact("IBAN", "TR33 0006 1005 1978 6457 8413 26"),
    gonderen=Fact("Yazan", "Mehmet Demir"),
    telefon=Fact("Yazanın telefonu", "0532 123 45 67"),
    ajans=Fact("Ajans", "İmece Dijital"),
)
RENEWAL = Facts(
    musteri=Fact("Müşteri", "Eis Gold"),
    yetkili=Fact("Yetkili", "Selin Kaya"),
    hitap=Fact("Hitap", "Hanım"),
    hizmet=Fact("Hizmet", "Hosting"),
    alan=Fact("Alan adı", "eisgold.com"),
    bitis=Fact("Sözleşme bitişi", date(2026, 3, 30)),
    ucret=Fact("Yıllık ücret", Money(Decimal("12500.50"))),
    kdv=Fact("KDV oranı", Percent(Decimal(20))),
    gonderen=Fact("Yazan", "Mehmet Demir"),
    ajans=Fact("Ajans", "İmece Dijital"),
)
LEAD = Facts(
    aday=Fact("Aday", "ABC Şirketi"),
    durum=Fact("Durum", "Teklif gönderildi"),
    teklif=Fact("Teklif tutarı", Money(Decimal(85000))),
    son=Fact("Son iletişim", "3 gün önce teklif gönderildi"),
    once=Fact("Önceki iletişim", "1 hafta önce telefon görüşmesi yapıldı"),
    kaynak=Fact("Kaynak", "Fuar"),
)
PROJECT = Facts(
    proje=Fact("Proje", "Eis Gold Web Tasarım"),
    gorevler=Fact(
        "Görevler",
        [
            "Wireframe (tamamlandı)",
            "UI Tasarım (devam ediyor)",
            "Frontend Kodlama (beklemede)",
            "Backend Entegrasyon (beklemede)",
        ],
    ),
    bitis=Fact("Bitiş", date(2026, 2, 15)),
    ilerleme=Fact("İlerleme", 25),
)
SEO = Facts(
    musteri=Fact("Müşteri", "Kaza Tazminatiniz"),
    sektor=Fact("Sektör", "Hukuk, kaza tazminatı davaları"),
    ay=Fact("Ay", "Aralık 2025"),
    tiklama=Fact("Tıklama", 1250),
    onceki=Fact("Önceki ay tıklama", 1000),
    degisim=Fact("Tıklama değişimi", Percent(Decimal(25))),
    gosterim=Fact("Gösterim", 54120),
    to=Fact("Tıklama oranı", Percent(Decimal("2.31"))),
    konum=Fact("Ortalama konum", Decimal("8.4")),
)
NOTE = Facts(
    musteri=Fact("Müşteri", "Eis Gold"),
    metin=Fact(
        "Not",
        "Deniz Aydın ile 20 Ocak'ta görüştük. Logo değişecek, yeni katalog için 3 sayfa istiyor. Salı günü saat 14.30'da "
        "Zeynep de katılacak. Bütçe 40 bin TL. Teslim 12 Şubat. Ayrıntı: https://drive.example.com/katalog",
        untrusted=True,
    ),
)


def findings(text: str, facts: Facts, rules: Rules = LETTER, said: str = "") -> list[tuple[str, str]]:
    return [(found.code, found.text) for found in found_in(text, facts, rules, said)]


def found_in(text: str, facts: Facts, rules: Rules = LETTER, said: str = "") -> list[Finding]:
    return check(text, facts, said=said, rules=rules)


def errors(text: str, facts: Facts, rules: Rules = LETTER, said: str = "") -> list[tuple[str, str]]:
    return [(found.code, found.text) for found in found_in(text, facts, rules, said) if found.severity == "error"]
