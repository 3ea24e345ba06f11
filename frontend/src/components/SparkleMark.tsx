interface Props {
  size?: number;
}

/** The assistant's ✨ as a drawing: not every computer has an emoji font. The sign itself stays in the text for readers. */
export function SparkleMark({ size = 18 }: Props) {
  return (
    <>
      <svg width={size} height={size} viewBox="0 0 24 24" fill="currentColor" aria-hidden>
        <path d="M10 4.2c.9 4.7 2.6 6.4 7.3 7.3-4.7.9-6.4 2.6-7.3 7.3-.9-4.7-2.6-6.4-7.3-7.3 4.7-.9 6.4-2.6 7.3-7.3Z" />
        <path d="M18.3 2.2c.4 2.1 1.2 2.9 3.3 3.3-2.1.4-2.9 1.2-3.3 3.3-.4-2.1-1.2-2.9-3.3-3.3 2.1-.4 2.9-1.2 3.3-3.3ZM18.8 15.6c.3 1.7 1 2.4 2.7 2.7-1.7.3-2.4 1-2.7 2.7-.3-1.7-1-2.4-2.7-2.7 1.7-.3 2.4-1 2.7-2.7Z" />
      </svg>
      <span className="unseen" aria-hidden>
        ✨{" "}
      </span>
    </>
  );
}
