"""Summaries and advice for colleagues that say only what is known."""

import pytest

from apps.ai.facts import Fact, Facts
from apps.ai.tests.checking_cases import BRIEFING, INVOICE, LEAD, NOTE, PROJECT, RENEWAL, SEO, errors

BRIEFINGS = [
    (INVOICE, "Mood Expo'nun 2024-0123 numaralı faturası 15 gündür ödenmedi. Kalan tutar 5.000 TL, vade 15 Ocak 2026. "
     "Ayşe Yılmaz ile görüşülmesi önerilir."),
    (RENEWAL, "Eis Gold hosting hizmeti alıyor; yıllık ücreti 12.500,50 TL. Sözleşme 30.03.2026'da bitiyor, yani yaklaşık iki ay "
     "sonra. Selin Kaya ile yenileme konuşulmalı."),
    (RENEWAL, "**Eis Gold**: sözleşme 30 Mart'ta bitiyor."),
    (LEAD, "ABC Şirketi ile bir hafta önce telefonda görüşüldü, 3 gün önce teklif gönderildi. Henüz yanıt yok.\n\nÖneri: birkaç gün "
     "içinde arayarak teklifin değerlendirilip değerlendirilmediğini sorun."),
    (LEAD, "Sonraki adımlar:\n1. Telefonla arayın ve teklifin durumunu sorun.\n2. Gerekirse kapsamı daraltılmış bir seçenek "
     "sunun.\n3. Yanıt gelmezse 5 gün sonra yeniden deneyin."),
    (PROJECT, "Proje Durumu\n\nToplam 4 görevden biri tamamlandı, biri sürüyor, ikisi bekliyor. Bitiş tarihi 15.02.2026; 16 gün "
     "kaldı. Riskli nokta, Frontend Kodlama görevinin henüz başlamamış olması."),
    (PROJECT, "Yapılan:\n- Wireframe\n\nDevam Eden:\n- UI Tasarım\n\nBekleyen:\n- Frontend Kodlama\n- Backend Entegrasyon"),
    (SEO, "Aralık ayında tıklamalar 1.000'den 1.250'ye çıktı (%25 artış). Ortalama konum 8,4; tıklama oranı %2,31. "
     "İçerik tarafında dava süreçlerini anlatan yazılar öne çıkarılabilir."),
    (NOTE, "Deniz Aydın ile 20 Ocak'ta görüşüldü. Logo değişecek, 3 sayfalık katalog isteniyor. Bütçe 40.000 TL, teslim 12 Şubat "
     "2026. Salı günü 14.30'da Zeynep de katılacak."),
    (NOTE, "Kararlar:\n- Logonun değişmesine karar verildi.\n\nAksiyonlar:\n- Katalog taslağı – sorumlu belirlenmedi – 12 Şubat\n\n"
     "Katılanlar: Deniz Aydın, Zeynep"),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "briefing"), BRIEFINGS)
def test_a_right_briefing_has_no_error(facts, briefing):
    assert errors(briefing, facts, BRIEFING) == []


def test_the_documents_own_example_is_known_from_the_persons_words():
    said = (
        "Müşteri: Eis Gold (ID: 7)\n- Hosting hizmeti alıyor\n- Son iletişim: 15 gün önce\n- Sözleşme bitiş: 2 ay sonra\n\n"
        "Bu müşteriye sözleşme yenileme için profesyonel bir email yaz."
    )
    letter = (
        "Konu: Hosting Sözleşmenizin Yenilenmesi\n\nSayın Yetkili,\n\nEis Gold için verdiğimiz hosting hizmetinin sözleşmesi iki ay "
        "sonra sona erecektir. En son on beş gün önce görüşmüştük; yenileme koşullarını birlikte değerlendirmek isteriz.\n\nSaygılarımızla"
    )

    assert errors(letter, Facts(), BRIEFING, said) == []


def test_a_name_is_known_in_every_form_that_turkish_gives_it():
    facts = Facts(kisi=Fact("Yetkili", "Işıl Çağlayan"), firma=Fact("Müşteri", "Mavi Ağaç Yapı A.Ş."))

    text = (
        "Dün Işıl Çağlayan'la konuştuk. Toplantıda Işıl'ın ekibi de vardı. Çağlayanlara ve Mavi Ağaç'a teklif gidecek. "
        "Not: IŞIL ÇAĞLAYAN imza yetkilisidir. Mavi Ağaç Yapı A.Ş.nin kaydı güncel."
    )

    assert errors(text.replace("Dün ", ""), facts, BRIEFING) == []
