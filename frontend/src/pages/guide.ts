/** The Turkish user guide stands in docs/kilavuz and is bundled with the page; nothing is fetched from elsewhere. */
export interface GuideChapter {
  /** The file's name without its ending: "musteriler". */
  name: string;
  title: string;
  text: string;
}

const texts = import.meta.glob<string>("../../../docs/kilavuz/*.md", { query: "?raw", import: "default" });
const images = import.meta.glob<string>("../../../docs/kilavuz/**/*.{png,svg,webp,jpg}", { query: "?url", import: "default", eager: true });

const nameOf = (path: string) => path.replace(/^.*\/|\.md$/g, "");
const titleOf = (text: string, name: string) => /^#\s+(.+)$/m.exec(text)?.[1] ?? name;

/** The chapters as one reads them; any other follows in Turkish order. */
const ORDER = ["baslangic", "musteriler", "notlar", "yapay-zeka", "ice-aktarma", "gecmis", "kisiler-ve-roller", "ayarlar", "kisayollar"];
const placeOf = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

export async function loadGuide(): Promise<GuideChapter[]> {
  const chapters = await Promise.all(
    Object.entries(texts).map(async ([path, load]) => {
      const text = await load();
      return { name: nameOf(path), title: titleOf(text, nameOf(path)), text };
    }),
  );
  return chapters.sort((a, b) => placeOf(a.name) - placeOf(b.name) || a.title.localeCompare(b.title, "tr"));
}

/** An image beside the chapters by the path its Markdown gives; remote addresses are not shown. */
export function imageAddress(written: string): string | undefined {
  const path = written.replace(/^\.\//, "");
  return Object.entries(images).find(([file]) => file.endsWith(`/kilavuz/${path}`))?.[1];
}
