/// <reference types="vitest/config" />
import { fileURLToPath } from "node:url";

import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The host name stays the page's own, or the server would refuse the origin.
const api = { target: process.env.IMECE_DEV_API ?? "http://127.0.0.1:8000", changeOrigin: false };

export default defineConfig(({ command }) => ({
  base: command === "build" ? "/static/" : "/",
  plugins: [react()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: {
    fs: { allow: [".."] },
    proxy: { "/api": api, "/_allauth": api, "/healthz": api },
  },
  build: {
    outDir: "dist",
    manifest: true,
    target: "es2022",
    // light-dark() stays as written: its lowered form loses the colours, because the scheme is set by Mantine.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    chunkSizeWarningLimit: 600,
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/test/setup.ts"],
    css: false,
  },
}));
