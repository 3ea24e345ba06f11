import { Button } from "@mantine/core";
import { Compass } from "lucide-react";
import { Link } from "react-router";

import { PageBar } from "@/components/PageBar";
import { EmptyState } from "@/components/states";
import { openPalette } from "@/hooks/useFrame";
import { t } from "@/lib/i18n";

export function LostPage() {
  return (
    <>
      <PageBar crumbs={[{ label: t("Sayfa bulunamadı") }]} />
      <EmptyState
        icon={Compass}
        title={t("Bu adreste bir sayfa yok")}
        action={
          <Button.Group>
            <Button component={Link} to="/" variant="default">
              {t("Başa dön")}
            </Button>
            <Button variant="default" onClick={() => openPalette()}>
              {t("Ara")}
            </Button>
          </Button.Group>
        }
      >
        {t("Kayıt taşınmış ya da adres eksik yazılmış olabilir.")}
      </EmptyState>
    </>
  );
}
