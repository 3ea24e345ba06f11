import { Tooltip } from "@mantine/core";

import { piecesOf } from "@/lib/ai/ranges";
import type { Finding } from "@/lib/stream";

import classes from "./MarkedText.module.css";

interface Props {
  text: string;
  findings?: readonly Finding[];
  /** Draws the caret behind the last word. */
  writing?: boolean;
}

/** Plain text, nothing in it is followed or loaded; what the check could not confirm is underlined with its reason. */
export function MarkedText({ text, findings = [], writing = false }: Props) {
  return (
    <div className={classes.text} dir="auto">
      {piecesOf(text, findings).map((piece, index) =>
        piece.findings.length > 0 ? (
          <Doubt key={index} text={piece.text} reasons={piece.findings.map(({ message }) => message)} />
        ) : (
          <span key={index}>{piece.text}</span>
        ),
      )}
      {writing && <span className={classes.caret} aria-hidden />}
    </div>
  );
}

function Doubt({ text, reasons }: { text: string; reasons: string[] }) {
  const reason = reasons.join(" ");
  return (
    <Tooltip label={reason} multiline maw={280} events={{ hover: true, focus: true, touch: true }} withArrow>
      <mark className={classes.doubt} tabIndex={0} aria-description={reason}>
        {text}
      </mark>
    </Tooltip>
  );
}
