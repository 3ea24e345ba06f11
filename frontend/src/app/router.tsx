import { createBrowserRouter, Navigate, RouterProvider, type RouteObject } from "react-router";

import { useLanguage } from "@/lib/i18n";

import { Guard } from "./Guard";
import { LostPage } from "./LostPage";
import { PageError } from "./PageError";
import { LinkPage } from "./sign-in/LinkPage";
import { SignInPage } from "./sign-in/SignInPage";

/** Each page is its own chunk, fetched when it is first opened. */
const pages: RouteObject[] = [
  { index: true, element: <Navigate to="/musteriler" replace /> },
  { path: "musteriler", lazy: async () => ({ Component: (await import("@/pages/CustomersPage")).CustomersPage }) },
  { path: "musteriler/yeni", lazy: async () => ({ Component: (await import("@/pages/CustomerFormPage")).CustomerNewPage }) },
  { path: "musteriler/:id", lazy: async () => ({ Component: (await import("@/pages/CustomerPage")).CustomerPage }) },
  { path: "musteriler/:id/duzenle", lazy: async () => ({ Component: (await import("@/pages/CustomerFormPage")).CustomerEditPage }) },
  { path: "notlar", lazy: async () => ({ Component: (await import("@/pages/NotesPage")).NotesPage }) },
  { path: "notlar/:id", lazy: async () => ({ Component: (await import("@/pages/NotePage")).NotePage }) },
  { path: "ice-aktar", lazy: async () => ({ Component: (await import("@/pages/ImportsPage")).ImportsPage }) },
  { path: "ice-aktar/:id", lazy: async () => ({ Component: (await import("@/pages/ImportPage")).ImportPage }) },
  { path: "ayarlar", lazy: async () => ({ Component: (await import("@/pages/SettingsPage")).SettingsPage }) },
  { path: "ayarlar/guvenlik", lazy: async () => ({ Component: (await import("@/pages/SecurityPage")).SecurityPage }) },
  { path: "ayarlar/kisiler", lazy: async () => ({ Component: (await import("@/pages/PeoplePage")).PeoplePage }) },
  { path: "ayarlar/roller", lazy: async () => ({ Component: (await import("@/pages/RolesPage")).RolesPage }) },
  { path: "ayarlar/roller/:id", lazy: async () => ({ Component: (await import("@/pages/RolePage")).RolePage }) },
  { path: "ayarlar/denetim", lazy: async () => ({ Component: (await import("@/pages/AuditPage")).AuditPage }) },
  { path: "ayarlar/oranlar", lazy: async () => ({ Component: (await import("@/pages/RatesPage")).RatesPage }) },
  { path: "ayarlar/etiketler", lazy: async () => ({ Component: (await import("@/pages/TagsPage")).TagsPage }) },
  { path: "ayarlar/alanlar", lazy: async () => ({ Component: (await import("@/pages/OwnFieldsPage")).OwnFieldsPage }) },
  { path: "ayarlar/ajans", lazy: async () => ({ Component: (await import("@/pages/AgencyPage")).AgencyPage }) },
  { path: "ayarlar/yapay-zeka", lazy: async () => ({ Component: (await import("@/pages/AISettingsPage")).AISettingsPage }) },
  { path: "kilavuz/:page?", lazy: async () => ({ Component: (await import("@/pages/GuidePage")).GuidePage }) },
  { path: "*", element: <LostPage /> },
];

const router = createBrowserRouter([
  { path: "/giris", element: <SignInPage />, errorElement: <PageError /> },
  { path: "/giris/baglanti", element: <LinkPage />, errorElement: <PageError /> },
  {
    path: "/",
    element: <Guard />,
    errorElement: <PageError />,
    HydrateFallback: () => null,
    children: [{ errorElement: <PageError />, children: pages }],
  },
]);

/** Drawn anew when the language changes: every sentence is read while drawing. Forms keep their drafts. */
export function AppRouter() {
  return <RouterProvider key={useLanguage()} router={router} />;
}
