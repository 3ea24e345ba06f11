import { UnstyledButton } from "@mantine/core";
import { ArrowRight, FileText } from "lucide-react";
import { Link } from "react-router";

import type { PageRecord } from "@/hooks/usePageRecord";
import { t } from "@/lib/i18n";

import classes from "./SubjectChip.module.css";

interface Props {
  shown: PageRecord | null;
  /** The record of the open page, when that is another one. */
  elsewhere: PageRecord | null;
  follow: () => void;
}

/** Which record the assistant works with. */
export function SubjectChip({ shown, elsewhere, follow }: Props) {
  if (!shown && !elsewhere) return null;
  return (
    <div className={classes.row}>
      {shown && (
        <Link className={classes.chip} to={shown.url}>
          <FileText size={14} aria-hidden />
          <span className={classes.title}>{shown.title}</span>
        </Link>
      )}
      {elsewhere && (
        <UnstyledButton className={classes.follow} onClick={follow}>
          {t("{title} ile çalış", { title: elsewhere.title })}
          <ArrowRight size={14} aria-hidden />
        </UnstyledButton>
      )}
    </div>
  );
}
