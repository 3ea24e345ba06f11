"""Texts as models really write them, with headings, lists, greetings and the trade's words: no error in any."""

from datetime import date
from decimal import Decimal

import pytest

from apps.ai.facts import Fact, Facts, Money
from apps.ai.tests.checking_cases import BRIEFING, INVOICE, LEAD, LETTER, NOTE, PROJECT, RENEWAL, SEO, errors

CUST = Facts(
    firma=Fact("Firma", "Işık Yapı Malzemeleri San. ve Tic. Ltd. Şti."),
    kisi=Fact("Yetkili", "Ebru Şahin"),
    sektor=Fact("Sektör", "İnşaat"),
    sehir=Fact("İl", "Bursa"),
    hizmet=Fact("Hizmetler", ["Sosyal medya yönetimi", "Google Ads", "Web bakım"]),
    aylik=Fact("Aylık toplam", Money(Decimal("18750"))),
    bas=Fact("Başlangıç", date(2024, 3, 1)),
    yen=Fact("Yenileme", date(2026, 3, 1)),
    acik=Fact("Açık fatura", 2),
    gec=Fact("Geciken tutar", Money(Decimal("7340.25"))),
    notl=Fact(
        "Notlar",
        "12.01.2026: Ebru Hanım kampanya görsellerini beğenmedi, revizyon istedi. 19.01.2026: Yeni görseller gönderildi, onaylandı. Rakip ajans Piksel Evi teklif vermiş.",
        untrusted=True,
    ),
)
TEXTS = [
    (
        CUST,
        BRIEFING,
        """Işık Yapı, Mart 2024'ten bu yana müşterimiz; sosyal medya yönetimi, Google Ads ve web bakım hizmeti alıyor. Aylık toplam 18.750 TL, yenileme tarihi 1 Mart 2026. İki açık faturası ve 7.340,25 TL geciken tutarı var. Ebru Hanım 12 Ocak'ta görselleri beğenmemiş, 19 Ocak'ta yenileri onaylamış. Risk: rakip ajans Piksel Evi teklif vermiş; yenilemeye bir ay kaldı.""",
    ),
    (
        CUST,
        BRIEFING,
        """**Müşteri Özeti: Işık Yapı Malzemeleri**

- **Sektör:** İnşaat (Bursa)
- **Aldığı Hizmetler:** Sosyal Medya Yönetimi, Google Ads, Web Bakım
- **Aylık Gelir:** 18.750,00 TL
- **Geciken Tutar:** 7.340,25 TL
- **Sonraki Adım:** Ebru Şahin ile yenileme görüşmesi planlanmalı.""",
    ),
    (
        CUST,
        LETTER,
        """Konu: 1 Mart 2026 Tarihli Hizmet Yenilemeniz

Sayın Ebru Şahin,

Umarım iyisinizdir. Firmanıza 1 Mart 2024 tarihinden bu yana sunduğumuz hizmetlerin yenileme dönemi yaklaşıyor. Bu süreçte Google Ads hesabınızı ve sosyal medya çalışmalarınızı birlikte değerlendirmek, önümüzdeki dönemin hedeflerini konuşmak isteriz.

Uygun olduğunuz gün ve saati bize iletirseniz kısa bir görüşme planlayabiliriz. Dilerseniz Bursa'daki ofisinizde de bir araya gelebiliriz.

İlginiz için teşekkür eder, iyi çalışmalar dileriz.

Saygılarımızla,""",
    ),
    (
        INVOICE,
        LETTER,
        """Sayın Ayşe Yılmaz,

Mood Expo adına düzenlenen 2024-0123 numaralı faturanın vadesinin 15.01.2026 tarihinde dolduğunu ve aradan 15 gün geçtiğini görüyoruz. Kalan tutar 5.000,00 TL'dir.

Ödemenizi bugün yapmanız mümkün mü? Herhangi bir aksaklık varsa lütfen bizimle paylaşın; size yardımcı olmaktan memnuniyet duyarız. Ödemeniz bize ulaştıysa bu mesajı dikkate almayınız.

Anlayışınız için teşekkür ederiz.

Saygılarımızla,
Mehmet Demir
İmece Dijital | 0532 123 45 67""",
    ),
    (
        INVOICE,
        LETTER,
        "Merhaba Ayşe Yılmaz 👋 Ben İmece Dijital'den Mehmet. 15 Ocak vadeli 5.000 TL'lik faturanızla ilgili yazıyorum. *Fatura no: 2024-0123* Ödeme durumunu paylaşabilir misiniz? Teşekkürler.",
    ),
    (
        SEO,
        BRIEFING,
        """Kaza Tazminatiniz – Aralık 2025 SEO Raporu Özeti

1. Genel Durum
Tıklamalar 1.000'den 1.250'ye yükselerek %25 arttı. Gösterim sayısı 54.120, tıklama oranı (CTR) %2,31 oldu. Ortalama sıralama 8,4.

2. Değerlendirme
Artış, kullanıcıların arama niyetine daha uygun başlıkların etkisiyle gerçekleşmiş olabilir.

3. Öneriler
- Title ve meta açıklamaları gözden geçirin.
- Sıkça sorulan sorular bölümü ekleyin.
- İç bağlantıları güçlendirin.""",
    ),
    (
        SEO,
        BRIEFING,
        """Blog konusu önerileri:
1. Trafik Kazası Sonrası Tazminat Nasıl Alınır?
2. Araç Değer Kaybı Başvurusu: Adım Adım Rehber
3. Kaza Tespit Tutanağı Doldururken Dikkat Edilmesi Gerekenler""",
    ),
    (
        NOTE,
        BRIEFING,
        """Konu: Katalog ve logo çalışması
Katılanlar: Deniz Aydın
Görüşülenler:
- Logonun değişmesi istendi.
- Katalog 3 sayfa olacak.
Kararlar: Teslim tarihi 12 Şubat olarak belirlendi.
Açık konular: Sorumlu belirlenmedi.""",
    ),
    (
        LEAD,
        BRIEFING,
        "Teklifin üzerinden üç gün geçti ve henüz dönüş yok. Bugün kısa bir telefon görüşmesi yapıp ABC Şirketi'nin teklifle ilgili sorusu olup olmadığını öğrenin. Ulaşamazsanız yarın bir e-posta gönderin. Karar vericinin kim olduğunu netleştirin.",
    ),
    (
        LEAD,
        BRIEFING,
        "Önerilen Sonraki Adım: Telefonla takip\nNeden: Teklif 3 gün önce gönderildi, yanıt yok.\nNe Zaman: Bugün ya da en geç 2 gün içinde\nKanal: Telefon",
    ),
    (
        PROJECT,
        LETTER,
        "Merhaba,\n\nEIS Gold Web Tasarım projenizde wireframe aşamasını tamamladık; şu anda UI tasarımı üzerinde çalışıyoruz. Ardından sırasıyla frontend ve backend entegrasyonuna geçeceğiz. Hedefimiz, projeyi 15 Şubat'a kadar bitirmek.\n\nGeri bildirimlerinizi bekliyoruz.\n\nİyi çalışmalar",
    ),
    (
        RENEWAL,
        LETTER,
        "Değerli Müşterimiz,\n\neisgold.com'un hosting süresi 30 Mart 2026 Pazartesi günü doluyor. Yıllık yenileme bedeli 12.500,50 TL + KDV'dir (%20).\n\nSelin Hanım, yenileme için onayınızı bu e-postayı yanıtlayarak iletebilirsiniz.\n\nMehmet Demir\nİmece Dijital Ekibi",
    ),
    (
        RENEWAL,
        BRIEFING,
        "Eis Gold'un hosting sözleşmesi Mart ayının sonunda bitiyor. Selin Hanım'a şimdiden yazmak, yenilemenin son güne kalmaması için iyi olur. Ücretin KDV dahil olup olmadığı kayıtlarda belirtilmemiş.",
    ),
    (INVOICE, LETTER, "Sayın Ayşe Yılmaz; ilgili fatura 15 OCAK 2026 vadelidir, 5000 TL'dir. KDV dahildir."),
    (
        Facts(m=Fact("Müşteri", "Defne Kırtasiye")),
        LETTER,
        "Sayın Yetkili,\n\nDefne Kırtasiye olarak bizi tercih ettiğiniz için teşekkür ederiz. Web sitenizin bakımı tamamlanmış, yedekleri alınmıştır. Herhangi bir sorunuz olduğunda bize her zaman ulaşabilirsiniz.\n\nYılbaşı öncesinde yoğunluk yaşanabileceğini hatırlatmak isteriz.\n\nSaygılarımla,",
    ),
    (
        Facts(b=Fact("Bitiş", date(2026, 3, 1)), d=Fact("Alan adı", "kazatazminatiniz.com")),
        LETTER,
        "kazatazminatiniz.com alan adınızın süresi 1 Mart 2026'da doluyor. Alan adınızın başkası tarafından alınmaması için yenilemenizi öneririz. Alan adınızın DNS ayarları değişmeyecektir.",
    ),
    (
        Facts(g=Fact("Görev", "Ödeme sayfasına 3D Secure ekle"), s=Fact("Tahmini süre (saat)", 12)),
        BRIEFING,
        "Açıklama: Ödeme sayfasına 3D Secure doğrulaması eklenecek.\n\nKabul Kriterleri:\n- [ ] Kart bilgisi girildiğinde banka sayfasına yönlendirilir.\n- [ ] Başarısız ödemede kullanıcıya anlaşılır bir ileti gösterilir.\n- [x] Test kartlarıyla denendi.\n\nTahmini süre 12 saat.",
    ),
]


@pytest.mark.parametrize(("facts", "rules", "text"), TEXTS)
def test_a_right_text_has_no_error(facts, rules, text):
    assert [error for error in errors(text, facts, rules) if error[0] != "required"] == []
