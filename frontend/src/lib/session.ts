import { createStore, useStore } from "@/lib/store";

/** `expired` while a person who was signed in has to prove it again; calls that met the end of the session wait here. */
type Session = "unknown" | "signed-in" | "expired" | "signed-out";

const session = createStore<Session>("unknown");
let waiting: (() => void)[] = [];
let signIns = 0;

export const useSession = () => useStore(session);
export const wasSignedIn = () => session.get() === "signed-in" || session.get() === "expired";

/** Grows with every sign-in: a call that began before the last one need not ask for another. */
export const countSignIns = () => signIns;

export function markSignedIn(): void {
  signIns += 1;
  session.set("signed-in");
  const resume = waiting;
  waiting = [];
  resume.forEach((go) => go());
}

export function markSignedOut(): void {
  session.set("signed-out");
}

/** Opens the sign-in dialog over the page and resolves once the person is back. */
export function waitForSignIn(): Promise<void> {
  session.set("expired");
  return new Promise((resolve) => waiting.push(resolve));
}
