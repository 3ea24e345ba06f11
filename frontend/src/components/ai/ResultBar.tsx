import { ActionIcon, Button, Menu, Tooltip } from "@mantine/core";
import { Copy, Mail, NotebookPen, RefreshCw, ThumbsDown, ThumbsUp } from "lucide-react";

import type { Wish } from "@/lib/ai/wishes";
import { t } from "@/lib/i18n";

import { useResultDeeds, type Subject } from "./useResultDeeds";
import classes from "./ResultBar.module.css";

interface Props {
  text: string;
  run: number | null;
  subject: Subject | null;
  onWish: (wish: Wish) => void;
}

/** What one can do with a text. Nothing is sent by itself: mail opens in the person's own mail program. */
export function ResultBar({ text, run, subject, onWish }: Props) {
  const deeds = useResultDeeds(text, run, subject);
  return (
    <div className={classes.bar} role="group" aria-label={t("Metinle ne yapılsın?")}>
      <Button size="compact-sm" color="violet" variant="light" leftSection={<Copy size={14} />} onClick={deeds.copy}>
        {t("Kopyala")}
      </Button>
      <Button size="compact-sm" variant="default" component="a" href={deeds.mail.href} onClick={deeds.mail.onClick} leftSection={<Mail size={14} />}>
        {t("E-postada aç")}
      </Button>
      {subject && (
        <Button size="compact-sm" variant="default" leftSection={<NotebookPen size={14} />} onClick={deeds.note.save} loading={deeds.note.saving} disabled={deeds.note.saved}>
          {deeds.note.saved ? t("Not kaydedildi") : t("Not olarak kaydet")}
        </Button>
      )}
      <RewriteMenu onWish={onWish} />
      {run !== null && <RatingButtons rating={deeds.rating} rate={deeds.rate} />}
    </div>
  );
}

function RewriteMenu({ onWish }: { onWish: (wish: Wish) => void }) {
  const wishes: [Wish, string][] = [
    ["shorter", t("Daha kısa")],
    ["longer", t("Daha uzun")],
    ["formal", t("Daha resmî")],
    ["again", t("Yeniden")],
  ];
  return (
    <Menu position="top-start" shadow="md" width={160}>
      <Menu.Target>
        <Button size="compact-sm" variant="default" leftSection={<RefreshCw size={14} />}>
          {t("Yeniden yaz")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {wishes.map(([wish, label]) => (
          <Menu.Item key={wish} onClick={() => onWish(wish)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface RatingProps {
  rating: number;
  rate: (rating: -1 | 1) => void;
}

function RatingButtons({ rating, rate }: RatingProps) {
  return (
    <span className={classes.rating}>
      <Tooltip label={t("Beğen")}>
        <ActionIcon variant="subtle" color={rating === 1 ? "violet" : "gray"} size={28} aria-label={t("Beğen")} aria-pressed={rating === 1} onClick={() => rate(1)}>
          <ThumbsUp size={16} fill={rating === 1 ? "currentColor" : "none"} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t("Beğenme")}>
        <ActionIcon variant="subtle" color={rating === -1 ? "violet" : "gray"} size={28} aria-label={t("Beğenme")} aria-pressed={rating === -1} onClick={() => rate(-1)}>
          <ThumbsDown size={16} fill={rating === -1 ? "currentColor" : "none"} />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}
