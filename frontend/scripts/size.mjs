/** Prints the gzip bytes of the first load (entry and what it imports at once) and of every route; fails over the limit. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const LIMIT = 260_000;
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));

const gzipped = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;

function graph(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) graph(next, seen);
  return seen;
}

const bytes = (keys) => [...keys].reduce((sum, key) => sum + gzipped(manifest[key].file), 0);

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const first = graph(entry);
const styles = new Set([...first].flatMap((key) => manifest[key].css ?? []));
const total = bytes(first);

console.log(`first load JS   ${total} bytes gzip (limit ${LIMIT})`);
console.log(`first load CSS  ${[...styles].reduce((sum, file) => sum + gzipped(file), 0)} bytes gzip`);
for (const key of Object.keys(manifest).filter((name) => name.startsWith("src/pages/")).sort()) {
  const added = [...graph(key)].filter((name) => !first.has(name));
  console.log(`+ ${key.replace("src/pages/", "").padEnd(28)} ${bytes(added)}`);
}
if (total > LIMIT) process.exit(1);
