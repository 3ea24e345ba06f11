import "@fontsource-variable/inter";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./app.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { setLanguage, storedLanguage } from "@/lib/i18n";

import { Providers } from "./providers";
import { AppRouter } from "./router";

async function start(root: HTMLElement) {
  await setLanguage(storedLanguage());
  createRoot(root).render(
    <StrictMode>
      <Providers>
        <AppRouter />
      </Providers>
    </StrictMode>,
  );
}

void start(document.getElementById("root")!);
