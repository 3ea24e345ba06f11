/** İmece's mark: people shoulder to shoulder under one roof. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" fill="#0f6860" />
      <circle cx="16" cy="8.6" r="2.6" fill="#fff" />
      <path d="M9 24.5v-6a7 7 0 0 1 14 0v6" fill="none" stroke="#fff" strokeWidth="3.2" strokeLinecap="round" />
      <path d="M16 18.5v6" stroke="#75d0c1" strokeWidth="3.2" strokeLinecap="round" />
    </svg>
  );
}
