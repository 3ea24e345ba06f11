import { Kbd, Modal } from "@mantine/core";

import { t } from "@/lib/i18n";

import { footSections, sections } from "./sections";
import classes from "./KeySheet.module.css";

type Row = [keys: string, what: string];

const groups = (): [title: string, rows: Row[]][] => [
  [
    t("Her yerde"),
    [
      ["Ctrl K", t("Ara, git, yapay zekâya sor")],
      ["?", t("Bu sayfa")],
      ["Esc", t("Açık olanı kapat")],
      ...[...sections(), ...footSections()].map(({ key, label }): Row => [`g ${key}`, t("{place} sayfasına git", { place: label })]),
    ],
  ],
  [
    t("Listede"),
    [
      ["j", t("Sonraki satır")],
      ["k", t("Önceki satır")],
      ["Enter", t("Satırı aç")],
      ["x", t("Satırı seç")],
      ["/", t("Listede ara")],
      ["c", t("Yeni kayıt")],
    ],
  ],
  [
    t("Notta ve asistanda"),
    [
      ["Ctrl Enter", t("Notu kaydet; asistana yazdır")],
      ["Esc", t("Yazmaktan vazgeç")],
    ],
  ],
  [
    t("Kayıtta ve formda"),
    [
      ["e", t("Düzenle")],
      ["Ctrl S", t("Kaydet")],
      ["@", t("Notta bir iş arkadaşını an")],
      ["Enter", t("Yerinde düzenlenen bilgiyi kaydet")],
    ],
  ],
];

export function KeySheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title={t("Klavye kısayolları")} size="lg" closeButtonProps={{ "aria-label": t("Kapat") }}>
      <div className={classes.groups}>
        {groups().map(([title, rows]) => (
          <section key={title}>
            <h3 className={classes.title}>{title}</h3>
            {rows.map(([keys, what]) => (
              <div key={keys} className={classes.row}>
                <span>{what}</span>
                <span className={classes.keys}>
                  {keys.split(" ").map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </span>
              </div>
            ))}
          </section>
        ))}
      </div>
    </Modal>
  );
}
