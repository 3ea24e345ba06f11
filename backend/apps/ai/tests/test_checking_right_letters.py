"""Letters that say only what is known: nothing in them may be underlined as wrong."""

import pytest

from apps.ai.tests.checking_cases import ENGLISH_LETTER, INVOICE, LEAD, LETTER, PROJECT, RENEWAL, SEO, errors, findings

REMINDERS = [
    """Konu: 2024-0123 Numaralı Faturanız Hakkında

Sayın Ayşe Yılmaz,

15.01.2026 vadeli, 2024-0123 numaralı faturanızın 5.000,00 TL tutarındaki bakiyesi henüz hesabımıza ulaşmamıştır. Gözünüzden \
kaçmış olabileceğini düşündük.

Ödemenizi TR33 0006 1005 1978 6457 8413 26 numaralı hesabımıza yapmanızı rica ederiz. Ödeme yapıldıysa bu iletiyi dikkate \
almayınız.

Saygılarımızla,
Mehmet Demir
İmece Dijital
0532 123 45 67""",
    "Merhaba, ben İmece Dijital'den Mehmet Demir. 2024-0123 numaralı faturanızın vadesi 15 Ocak'ta doldu ve 15 gün geçti. "
    "Kalan 5.000 TL için ödemenizi bekliyoruz. Sorunuz olursa yazabilirsiniz.",
    "Sayın Yılmaz, 15 Ocak 2026 Perşembe vadeli faturanızda beş bin lira kalan görünmektedir. Ödeme konusunda bir sorun varsa "
    "bize 0 532 123 45 67 numarasından ulaşabilirsiniz.",
    "Sayın Yetkili,\n\nMood Expo’nun 15/01/2026 vadeli faturası iki haftayı aşkın süredir açıktır. Kalan tutar: ₺5.000,00.\n\n"
    "Bilginize sunar, iyi çalışmalar dileriz.",
    "Sayın Ayşe Yılmaz,\n\n15 Ocak tarihinde vadesi dolan 5 bin TL tutarındaki ödemenizin on beş gündür beklediğini "
    "hatırlatmak isteriz. Ödemenizi yaptıysanız teşekkür ederiz.\n\nSaygılarımızla",
    "Merhaba Ayşe Yılmaz,\n\nOcak ayında vadesi gelen (15.01.2026) faturanızın 5.000,00 TL’lik tutarı açıktır. "
    "Ödeme planına ihtiyaç duyarsanız birlikte değerlendirebiliriz.\n\nİyi günler dileriz.\nMehmet Demir",
    "Sayın Ayşe Yılmaz,\n\nAşağıdaki bilgileri dikkatinize sunarız:\n- Fatura no: 2024-0123\n- Vade: 15.01.2026\n"
    "- Kalan tutar: 5.000,00 TL\n- Gecikme: 15 gün\n\nÖdemenizin durumunu bize bildirebilir misiniz?\n\nSaygılarımızla,\nİmece Dijital",
]
RENEWALS = [
    "Konu: Hosting Hizmetinizin Yenilenmesi\n\nMerhaba Selin Hanım,\n\nEis Gold için sunduğumuz hosting hizmetinin sözleşmesi "
    "30 Mart 2026 tarihinde sona erecektir. Yıllık ücret 12.500,50 TL + %20 KDV’dir. Yenileme için onayınızı rica ederiz.\n\n"
    "Saygılarımızla,\nMehmet Demir",
    "Sayın Selin Kaya,\n\neisgold.com alan adınızın hosting sözleşmesi 2 ay içinde, 30.03.2026’da sona eriyor. Kesinti "
    "yaşamamanız için yenileme talebinizi bu tarihten önce iletmenizi öneririz.\n\nSorularınız için yanınızdayız.\nİmece Dijital",
    "Selin Hanım merhaba,\n\nSözleşmenizin bitmesine 59 gün kaldı. Mart sonunda yenilenecek hizmetin bedeli 12.500,50 TL’dir; "
    "KDV oranı yüzde yirmidir.\n\nİyi haftalar dileriz.",
    "Merhaba Selin Hanım, Eis Gold’un hosting hizmeti hakkında yazıyorum. Sözleşmemizin yenilenmesini konuşmak için size uygun "
    "bir zamanı paylaşabilir misiniz? İyi çalışmalar.",
    "Sayın Selin Kaya,\n\nWordPress sitenizin bulunduğu sunucunun süresi 30.03.2026’da doluyor. SSL sertifikanız ve DNS "
    "kayıtlarınız etkilenmesin diye sizi önceden bilgilendirmek istedik.\n\nSaygılarımızla",
]
OTHERS = [
    (LEAD, "Sayın Yetkili,\n\n3 gün önce ilettiğimiz 85.000,00 TL tutarındaki teklifimizi inceleme fırsatınız oldu mu? "
     "ABC Şirketi’nin ihtiyaçlarına göre birlikte gözden geçirebiliriz.\n\nSaygılarımızla"),
    (PROJECT, "Merhaba,\n\nEis Gold Web Tasarım projesinde wireframe tamamlandı, UI tasarım sürüyor. Frontend kodlama ve backend "
     "entegrasyon sırada. Projeyi 15 Şubat 2026’da teslim etmeyi planlıyoruz.\n\nİyi günler dileriz."),
    (PROJECT, "Projenizin durumu şöyledir:\n1. Wireframe: tamamlandı\n2. UI Tasarım: devam ediyor\n3. Frontend Kodlama: beklemede\n"
     "4. Backend Entegrasyon: beklemede\n\nDört görevden biri bitti; ilerleme %25 düzeyindedir."),
    (SEO, "Sayın Yetkili,\n\nAralık 2025’te siteniz Google aramalarında 54.120 gösterim ve 1.250 tıklama aldı. Tıklamalar bir önceki "
     "aya göre %25 arttı (önceki ay 1.000). Tıklama oranı %2,31, ortalama konum 8,4 oldu.\n\nSaygılarımızla"),
    (SEO, "Kaza tazminatı davaları alanındaki SEO çalışmalarınızın aralık ayı özeti: 1250 tıklama, 54120 gösterim, yüzde 2,31 tıklama "
     "oranı. Geçen aya göre yüzde 25 artış var."),
]  # fmt: skip


@pytest.mark.parametrize("letter", REMINDERS)
def test_a_right_reminder_has_nothing_to_underline(letter):
    assert findings(letter, INVOICE) == []


@pytest.mark.parametrize("letter", RENEWALS)
def test_a_right_renewal_has_nothing_to_underline(letter):
    assert findings(letter, RENEWAL) == []


@pytest.mark.parametrize(("facts", "letter"), OTHERS)
def test_a_right_letter_has_nothing_to_underline(facts, letter):
    assert findings(letter, facts) == []


@pytest.mark.parametrize(
    ("facts", "letter"),
    [
        (
            INVOICE,
            "Dear Ayşe Yılmaz,\n\nThis is a friendly reminder that invoice 2024-0123, due on January 15, 2026, has an open balance of "
            "5,000.00 TL. Please let us know if you have any questions.\n\nBest regards,\nMehmet Demir",
        ),
        (
            INVOICE,
            "Subject: Overdue Invoice 2024-0123\n\nDear Ayşe Yılmaz,\n\nYour payment of 5.000,00 TL was due on 15 January 2026 and is "
            "now 15 days late. We would appreciate your payment.\n\nKind regards,\nİmece Dijital",
        ),
        (
            RENEWAL,
            "Dear Selin Kaya,\n\nThe hosting contract of Eis Gold ends on 30 March 2026. The yearly fee is 12.500,50 TL plus 20% VAT. "
            "Please tell us if we should renew it.\n\nSincerely,\nMehmet Demir",
        ),
    ],
)
def test_a_right_english_letter_has_nothing_wrong(facts, letter):
    assert errors(letter, facts, ENGLISH_LETTER) == []


def test_what_the_person_said_may_be_said():
    said = "Ayşe Yılmaz'a 5 Şubat'a kadar ödenirse %10 indirim yapacağımızı, Caner Bey'in arayacağını yaz"
    letter = (
        "Sayın Ayşe Yılmaz,\n\n15.01.2026 vadeli 5.000,00 TL tutarındaki faturanız 5 Şubat’a kadar ödenirse %10 indirim "
        "uygulanacaktır. Caner Bey sizi arayacaktır.\n\nSaygılarımızla"
    )

    assert findings(letter, INVOICE, LETTER, said) == []
