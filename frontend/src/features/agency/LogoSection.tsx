import { Alert, Button, FileButton, Group } from "@mantine/core";
import { ImageIcon } from "lucide-react";
import { useState } from "react";

import { Section } from "@/components/settings/Section";
import { notify } from "@/components/toast";
import { t } from "@/lib/i18n";

import classes from "./agency.module.css";
import { useAgencyWrites } from "./api";

const ADDRESS = "/api/v1/agency/logo/";

/** The agency's picture on its papers, with a look at it. */
export function LogoSection({ hasLogo, mayManage }: { hasLogo: boolean; mayManage: boolean }) {
  const { putLogo, dropLogo } = useAgencyWrites();
  // A new picture stands at the old address.
  const [serial, setSerial] = useState(0);
  const put = (file: File | null) => file && void putLogo.mutateAsync(file).then(() => setSerial(serial + 1), () => undefined);
  const drop = () => void dropLogo.mutateAsync().then(() => notify(t("Logo kaldırıldı.")), () => undefined);
  const failure = putLogo.error ?? dropLogo.error;
  return (
    <Section title={t("Logo")} words={t("Tekliflerde ve faturalarda görünür. PNG ya da JPEG, en çok 512 KB.")}>
      <div className={classes.logo}>
        <div className={classes.frame}>{hasLogo ? <img src={`${ADDRESS}?${serial}`} alt={t("Ajansın logosu")} /> : <ImageIcon size={24} aria-hidden />}</div>
        {mayManage && (
          <Group gap="xs">
            <FileButton onChange={put} accept="image/png,image/jpeg" inputProps={{ "aria-label": t("Logo seç") }}>
              {(props) => (
                <Button variant="default" loading={putLogo.isPending} {...props}>
                  {hasLogo ? t("Değiştir") : t("Logo seç")}
                </Button>
              )}
            </FileButton>
            {hasLogo && (
              <Button variant="subtle" color="gray" onClick={drop}>
                {t("Kaldır")}
              </Button>
            )}
          </Group>
        )}
      </div>
      {failure && (
        <Alert color="red" variant="light" role="alert" mt="md">
          {failure.message}
        </Alert>
      )}
    </Section>
  );
}
