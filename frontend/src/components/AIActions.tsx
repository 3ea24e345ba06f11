interface Props {
  on: string;
  record: number;
  title?: string;
  url?: string;
}

/** Stands here until the assistant's buttons are written. */
export function AIActions({ on }: Props) {
  return <span hidden data-on={on} />;
}
