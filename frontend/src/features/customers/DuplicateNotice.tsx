import { Alert, Anchor } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { CopyCheck } from "lucide-react";
import { Link } from "react-router";

import { asText, type Values } from "@/components/fields/spec";
import { t } from "@/lib/i18n";

import { useDuplicates } from "./duplicates";

const PAUSE_MS = 350;

/** Says while typing that the customer may be here already, and why. Saving stays possible. */
export function DuplicateNotice({ values, except }: { values: Values; except?: number }) {
  const typed = { name: asText(values.name), vkn: asText(values.vkn) || asText(values.tckn), phone: asText(values.phone), email: asText(values.email) };
  const [settled] = useDebouncedValue(JSON.stringify(typed), PAUSE_MS);
  const found = useDuplicates(JSON.parse(settled) as typeof typed, except);
  if (found.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" mb="md" icon={<CopyCheck size={18} />} role="status" title={t("Bu müşteri kayıtlı olabilir")}>
      <ul style={{ margin: 0, paddingLeft: 18 }}>
        {found.map(({ id, name, city, reasons }) => (
          <li key={id}>
            <Anchor component={Link} to={`/musteriler/${id}`} size="sm" underline="always">
              {name}
            </Anchor>{" "}
            ({[city, ...reasons.map(({ label }) => label)].filter(Boolean).join(" · ")})
          </li>
        ))}
      </ul>
    </Alert>
  );
}
