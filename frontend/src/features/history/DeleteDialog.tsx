import { Alert, Button, Group, Modal, Skeleton, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useNavigate } from "react-router";

import { Asked } from "@/components/Asked";
import { notify } from "@/components/toast";
import type { Schema } from "@/lib/api";
import { count as figure } from "@/lib/format";
import { t } from "@/lib/i18n";
import { fold } from "@/lib/tr";

import type { Subject } from "./api";
import { isDeletable, useDeletion, useHanging } from "./deletion";
import classes from "./sees.module.css";

interface Props {
  subject: Subject;
  title: string;
  /** Where one goes when the record is no more. */
  after: string;
  onClose: () => void;
}

/** Deletes for good, after showing what goes with the record and having its name typed. */
export function DeleteDialog({ subject, title, after, onClose }: Props) {
  const navigate = useNavigate();
  const deletion = useDeletion(subject);
  const [typed, setTyped] = useState("");
  const sure = fold(typed.trim()) === fold(title.trim());
  const remove = () =>
    void deletion.mutateAsync().then(
      () => {
        void navigate(after, { replace: true });
        notify(t("{name} kalıcı olarak silindi.", { name: title }));
      },
      () => undefined,
    );
  return (
    <Modal opened onClose={onClose} size="lg" title={t("Kalıcı olarak silinsin mi?")} closeButtonProps={{ "aria-label": t("Kapat") }}>
      <Text size="sm" c="var(--ink-2)">
        {t("Bu geri alınamaz. Yalnızca gizlemek istiyorsanız arşivleyin; arşiv geri alınır.")}
      </Text>
      {isDeletable(subject.on) && <Going on={subject.on} record={subject.record} />}
      <TextInput label={t("Onaylamak için adını yazın: {name}", { name: title })} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} autoComplete="off" data-autofocus />
      {deletion.error && (
        <Alert color="red" variant="light" role="alert" mt="md">
          {deletion.error.message}
        </Alert>
      )}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t("Vazgeç")}
        </Button>
        <Button color="red" disabled={!sure} loading={deletion.isPending} onClick={remove}>
          {t("Kalıcı olarak sil")}
        </Button>
      </Group>
    </Modal>
  );
}

function Going({ on, record }: { on: Parameters<typeof useHanging>[0]; record: number }) {
  const query = useHanging(on, record);
  return (
    <Asked query={query} waiting={<Skeleton height={80} my="md" />}>
      {(found) => (found.length > 0 ? <GoingList found={found} /> : <p className={classes.title}>{t("Bu kayda bağlı başka bir şey yok.")}</p>)}
    </Asked>
  );
}

function GoingList({ found }: { found: Schema["Hanging"][] }) {
  return (
    <>
      <p className={classes.going}>{t("Onunla birlikte silinecekler:")}</p>
      <ul className={classes.people}>
        {found.map(({ kind, label, count }) => (
          <li key={kind} className={classes.part}>
            <span>{label}</span>
            <strong className="figures">{figure(count)}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
