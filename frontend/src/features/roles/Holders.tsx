import { Link } from "react-router";

import { PersonBadge } from "@/components/PersonBadge";
import { Section } from "@/components/settings/Section";
import { t } from "@/lib/i18n";

import { useHolders, type Role } from "./api";
import classes from "./roles.module.css";

/** Who has the role now. */
export function Holders({ role }: { role: Role }) {
  const people = useHolders(role.key);
  return (
    <Section title={t("Bu rolü taşıyanlar")}>
      {people?.length === 0 && <p className={classes.words}>{t("Henüz kimse yok. Kişiler sayfasından verebilirsiniz.")}</p>}
      <div className={classes.people}>
        {people?.map((person) => (
          <Link key={person.id} to="/ayarlar/kisiler" className={classes.person}>
            <PersonBadge name={person.name} size={20} />
            {person.name}
          </Link>
        ))}
      </div>
    </Section>
  );
}
