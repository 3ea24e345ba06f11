/** Stands here until the assistant's panel is written. */
export function AIPanel() {
  return null;
}
