import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen } from "@testing-library/react";
import { Building2 } from "lucide-react";
import { createMemoryRouter, RouterProvider } from "react-router";
import { beforeEach, expect, test, vi } from "vitest";

import { RecordList } from "./RecordList";
import type { ListQuery } from "./state";
import type { ListSpec, Source } from "./types";

interface Firm {
  id: number;
  name: string;
}

const FIRMS: Firm[] = [
  { id: 7, name: "Eis Gold" },
  { id: 8, name: "Mood Expo" },
];

const SOURCE: Source = { on: "customers.customer", plural: "customers", module: "customers" };
const VIEW = { id: 3, on: SOURCE.on, name: "Aktifler", query: "status=active", columns: [], density: "comfortable", shared: true, position: 0, mine: false, owner: { id: 1, name: "Ayşe" } };

/** The agency has one shared view, no fields of its own and no people. */
const answer = (url: string) => (url.includes("/views/") ? [VIEW] : url.includes("/people/") ? { results: [] } : url.includes("/me/") ? { rights: {} } : []);

beforeEach(() => {
  vi.stubGlobal("fetch", (request: Request) => Promise.resolve(Response.json(answer(request.url))));
});

const spec = (changes: Partial<ListSpec<Firm>> = {}): ListSpec<Firm> => ({
  name: "firms",
  heading: "Müşteriler",
  guide: "musteriler",
  noun: (count) => `${count} müşteri`,
  columns: [{ key: "name", label: "Müşteri", sort: "name", cell: (row) => row.name }],
  filters: [{ key: "status", label: "Durum", choices: [{ value: "active", label: "Aktif" }] }],
  fetchPage: () => Promise.resolve({ count: FIRMS.length, results: FIRMS }),
  href: (row) => `/musteriler/${row.id}`,
  title: (row) => row.name,
  searchHint: "Müşteri ara",
  empty: { icon: Building2, title: "Müşterileriniz burada duracak", words: "" },
  ...changes,
});

function show(list: ListSpec<Firm>, address = "/musteriler") {
  const pages = [{ path: "/musteriler", element: <RecordList spec={list} /> }, { path: "/musteriler/:id", element: null }];
  const router = createMemoryRouter(pages, { initialEntries: [address] });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <MantineProvider>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return router;
}

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

test("the address says what is asked of the server", async () => {
  const fetchPage = vi.fn<(query: ListQuery) => Promise<{ count: number; results: Firm[] }>>(() => Promise.resolve({ count: 0, results: [] }));
  show(spec({ fetchPage }), "/musteriler?ara=isik&status=active&sira=-name&sayfa=2");

  await screen.findByText("Bu koşullara uyan kayıt yok");

  expect(fetchPage).toHaveBeenCalledWith({ page: 2, page_size: 50, search: "isik", status: "active", ordering: "-name" });
  expect(screen.getByRole("button", { name: "Durum Aktif" })).toBeTruthy();
});

test("j walks, x picks, the whole row opens", async () => {
  const router = show(spec({ source: SOURCE, bulk: { fields: [] } }));
  await screen.findByText("Eis Gold");

  press("j");
  press("j");
  expect(document.activeElement?.textContent).toContain("Mood Expo");
  press("x");
  expect(await screen.findByText("1 seçildi")).toBeTruthy();

  fireEvent.click(screen.getByText("Eis Gold").closest("tr")!);
  expect(router.state.location.pathname).toBe("/musteriler/7");
});

test("picked rows stay picked over pages, and all of the filter can be taken", async () => {
  const fetchPage = ({ page }: ListQuery) => Promise.resolve({ count: 1234, results: page === 1 ? FIRMS : [{ id: 9, name: "ABC Şirketi" }] });
  show(spec({ fetchPage, source: SOURCE, bulk: { fields: [] } }));
  await screen.findByText("Eis Gold");
  fireEvent.click(screen.getByRole("checkbox", { name: "Sayfadaki hepsini seç" }));
  fireEvent.click(screen.getByRole("button", { name: "Sonraki sayfa" }));
  await screen.findByText("ABC Şirketi");
  expect(screen.getByText("2 seçildi")).toBeTruthy();

  fireEvent.click(screen.getByRole("checkbox", { name: "Sayfadaki hepsini seç" }));
  fireEvent.click(await screen.findByRole("button", { name: "Bu süzgeçteki 1.234 kaydın hepsini seç" }));

  expect(await screen.findByText("1.234 seçildi")).toBeTruthy();
});

test("a saved view stands as a tab and opens its filters", async () => {
  const router = show(spec({ source: SOURCE }));

  fireEvent.click(await screen.findByRole("button", { name: /Aktifler/ }));

  expect(router.state.location.search).toBe("?status=active&gorunum=3");
  expect(screen.getByRole("button", { name: /Aktifler/ }).getAttribute("aria-current")).toBe("page");
});

test("a column is sorted by its heading, and the first page comes back", async () => {
  const router = show(spec(), "/musteriler?sayfa=3");
  await screen.findByText("Eis Gold");

  fireEvent.click(screen.getByRole("button", { name: "Müşteri" }));

  expect(router.state.location.search).toBe("?sira=name");
  expect((await screen.findByRole("columnheader", { name: "Müşteri" })).getAttribute("aria-sort")).toBe("ascending");
});

test("a list that did not come says so and can be asked again", async () => {
  const fetchPage = vi.fn().mockRejectedValueOnce(new Error("…")).mockResolvedValue({ count: 2, results: FIRMS });
  show(spec({ fetchPage }));

  fireEvent.click(await screen.findByRole("button", { name: "Yeniden dene" }));

  expect(await screen.findByText("Mood Expo")).toBeTruthy();
});
