import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import ts from "typescript";
import { describe, expect, test } from "vitest";

import assistant from "./en.ai.json";

type Catalog = Record<string, string | { one: string; other: string }>;

const SOURCE = join(import.meta.dirname, "../..");
const SHOWN = ["label", "placeholder", "title", "aria-label", "alt", "description"];
/** Names that read the same in every language: languages, currencies, models. */
const SAME_EVERYWHERE = /^(TR|EN|Türkçe|English|İmece|[\w.-]+:\w+)?$/;

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter(
  (name) => /\.tsx?$/.test(name) && !/\.test\.|schema\.d\.ts|^test\//.test(name),
);
const parsed = files.map((name) => ({
  name,
  tree: ts.createSourceFile(name, readFileSync(join(SOURCE, name), "utf8"), ts.ScriptTarget.Latest, true),
}));

function walk(node: ts.Node, visit: (node: ts.Node) => void) {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

function sentences(): string[] {
  const found = new Set<string>();
  for (const { tree } of parsed) {
    walk(tree, (node) => {
      if (!ts.isCallExpression(node) || node.expression.getText() !== "t") return;
      const [sentence] = node.arguments;
      if (sentence && ts.isStringLiteralLike(sentence)) found.add(sentence.text);
    });
  }
  return [...found];
}

function bareWords(): string[] {
  const found: string[] = [];
  const say = (name: string, words: string) => {
    const text = words.trim();
    if (/\p{L}{2}/u.test(text) && !SAME_EVERYWHERE.test(text)) found.push(`${name}: ${text}`);
  };
  for (const { name, tree } of parsed) {
    walk(tree, (node) => {
      if (ts.isJsxText(node)) say(name, node.text);
      const isShown = ts.isJsxAttribute(node) && SHOWN.includes(node.name.getText());
      if (isShown && node.initializer && ts.isStringLiteral(node.initializer)) say(name, node.initializer.text);
    });
  }
  return found;
}

const places = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe("the English catalog", () => {
  const written = readdirSync(import.meta.dirname).filter((name) => /^en(\.\w+)?\.json$/.test(name));
  const catalogs = written.map((name) => JSON.parse(readFileSync(join(import.meta.dirname, name), "utf8")) as Catalog);
  const catalog: Catalog = Object.assign({}, ...catalogs);

  test("has every sentence of the page", () => {
    const missing = sentences().filter((sentence) => !(sentence in catalog));

    expect(missing).toEqual([]);
  });

  test("has no sentence that nobody says any more", () => {
    const said = new Set(sentences());

    const page = Object.keys(catalog).filter((sentence) => !(sentence in assistant));

    expect(page.filter((sentence) => !said.has(sentence))).toEqual([]);
  });

  test("fills the same places as the Turkish", () => {
    const differing = Object.entries(catalog).filter(([sentence, written]) => {
      const english = typeof written === "string" ? written : written.other;
      return places(sentence).join() !== places(english).join();
    });

    expect(differing).toEqual([]);
  });
});

test("no visible words stand outside t()", () => {
  expect(bareWords()).toEqual([]);
});
