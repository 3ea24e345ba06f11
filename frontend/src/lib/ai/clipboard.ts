/** Copies, also where the page is served without TLS inside an office and the browser hides its clipboard. */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const held = document.createElement("textarea");
  held.value = text;
  held.style.position = "fixed";
  held.style.opacity = "0";
  document.body.append(held);
  held.select();
  const copied = document.execCommand("copy");
  held.remove();
  if (!copied) throw new Error("The browser refused to copy.");
}
