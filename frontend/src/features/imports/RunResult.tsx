import { Alert, Anchor, Button, Group, Modal, Text } from "@mantine/core";
import { CircleAlert, Download, List, Play, Undo2 } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";

import { StatusDot } from "@/components/StatusDot";
import { count as figure, instant } from "@/lib/format";
import { t } from "@/lib/i18n";

import { rejectedHref } from "./api";
import classes from "./imports.module.css";
import { Tally } from "./Tally";
import { placeOf, statusLabel, statusTone, type Preview } from "./words";

interface Props {
  source: Preview;
  onUndo: () => void;
  onGoOn: () => void;
  busy: boolean;
}

const UNDOABLE = ["done", "stopped", "failed"];
const RESUMABLE = ["stopped", "failed"];

/** What came of it, the rows that were not taken, and the way back. */
export function RunResult({ source, onUndo, onGoOn, busy }: Props) {
  const mayUndo = UNDOABLE.includes(source.status) && source.created + source.updated > 0;
  return (
    <section className={classes.outcome}>
      <h2 className={classes.title}>{t("Sonuç")}</h2>
      <p className={classes.state} role="status">
        <StatusDot tone={statusTone(source.status)} label={statusLabel(source.status)} />
        {source.finished_at && <span className={classes.quiet}>{instant(source.finished_at)}</span>}
      </p>
      {source.message && (
        <Alert color="red" variant="light" icon={<CircleAlert size={18} />} title={t("Aktarım tamamlanamadı")}>
          {source.message}
        </Alert>
      )}
      <Tally
        entries={[
          [t("eklendi"), source.created],
          [t("güncellendi"), source.updated],
          [t("aynıydı"), source.unchanged],
          [t("alınmadı"), source.rejected],
          [t("atlandı"), source.left_out],
        ]}
      />
      <Group gap="xs">
        <Button component={Link} to={placeOf(source.kind)} leftSection={<List size={16} />}>
          {t("Listeye git")}
        </Button>
        {source.rejected > 0 && (
          <Button component="a" href={rejectedHref(source.id)} download variant="default" leftSection={<Download size={16} />}>
            {t("Alınmayan satırları indir")}
          </Button>
        )}
        {RESUMABLE.includes(source.status) && (
          <Button variant="default" leftSection={<Play size={16} />} onClick={onGoOn} loading={busy}>
            {t("Kaldığı yerden sürdür")}
          </Button>
        )}
        {mayUndo && <UndoButton source={source} onUndo={onUndo} busy={busy} />}
      </Group>
      <Conflicts source={source} />
    </section>
  );
}

function UndoButton({ source, onUndo, busy }: Pick<Props, "source" | "onUndo" | "busy">) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<Undo2 size={16} />} onClick={() => setAsking(true)} loading={busy}>
        {t("Aktarımı geri al")}
      </Button>
      <Modal opened={asking} onClose={() => setAsking(false)} title={t("Aktarım geri alınsın mı?")} closeButtonProps={{ "aria-label": t("Kapat") }}>
        <Text c="var(--ink-2)" mb="lg">
          {t("Eklenen {created} kayıt arşive kaldırılır, güncellenen {updated} kayıt eski değerlerine döner. Sizden sonra değiştirilmiş kayıtlara dokunulmaz; onları listeleriz.", { created: figure(source.created), updated: figure(source.updated) })}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
            {t("Vazgeç")}
          </Button>
          <Button
            color="red"
            onClick={() => {
              setAsking(false);
              onUndo();
            }}
          >
            {t("Geri al")}
          </Button>
        </Group>
      </Modal>
    </>
  );
}

function Conflicts({ source: { status, conflicts } }: { source: Preview }) {
  if (status !== "undone") return null;
  if (conflicts.length === 0) return <p className={classes.quiet}>{t("Hepsi geri alındı.")}</p>;
  return (
    <section aria-labelledby="conflicts">
      <h3 id="conflicts" className={classes.subtitle}>
        {t("Geri alınamayanlar")}
      </h3>
      <p className={classes.quiet}>{t("Bu kayıtlar aktarımdan sonra değiştirildiği için olduğu gibi bırakıldı.")}</p>
      <ul className={classes.conflicts}>
        {conflicts.map(({ on, record, title, url }) => (
          <li key={`${on}-${record}`}>
            <Anchor component={Link} to={url}>
              {title}
            </Anchor>
          </li>
        ))}
      </ul>
    </section>
  );
}
