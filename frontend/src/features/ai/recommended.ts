import { t } from "@/lib/i18n";

export interface Recommendation {
  model: string;
  needs: string;
  why: string;
  /** Selectable, but not for text that goes out unread. */
  warning?: boolean;
}

/** What has shown good Turkish business writing so far, by the size of the machine. */
export const recommended = (): Recommendation[] => [
  {
    model: "gemma3:12b",
    needs: t("12-16 GB ekran kartı"),
    why: t("Önerilen varsayılan: Türkçe iş yazılarında en tutarlı küçük model ailesi."),
  },
  {
    model: "qwen3:8b",
    needs: t("8-12 GB ekran kartı"),
    why: t("Gemma sığmıyorsa; özet ve yapılandırılmış yanıtlarda iyi."),
  },
  {
    model: "mistral-small:24b",
    needs: t("24 GB ekran kartı"),
    why: t("Tek makinede en iyi kalite; daha yavaş yazar."),
  },
  {
    model: "gemma3:4b",
    needs: t("8 GB bellek, ekran kartsız"),
    why: t("Ekran kartı olmayan makinede taslak için; dil bilgisi kaymalarına bakın."),
  },
];

/** The three models of the integration plan. */
export const documented = (): Recommendation[] => [
  {
    model: "llama3.2",
    needs: t("3 GB bellek"),
    why: t("Türkçesi zayıf: ekleri ve rakamları sık karıştırır. Metinleri okumadan göndermeyin."),
    warning: true,
  },
  {
    model: "mistral",
    needs: t("5 GB bellek"),
    why: t("Türkçeyi yaklaşık iki kat parçayla okur: yavaştır, uzun kayıtlar sığmaz."),
    warning: true,
  },
  {
    model: "phi3",
    needs: t("3 GB bellek"),
    why: t("Hızlı ama Türkçesi yetersiz; yalnız deneme için."),
    warning: true,
  },
];
