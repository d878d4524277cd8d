import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

export default defineConfig({
  main: {
    build: {
      // Everything is bundled, so the packaged application carries no node_modules.
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: "src/main/index.ts",
          "search-worker": "src/node/search/search-worker.ts",
          "anchor-worker": "src/node/anchoring/anchor-worker.ts",
          "compaction-worker": "src/node/library/compaction-worker.ts",
          "safekeeping-worker": "src/node/safekeeping/safekeeping-worker.ts",
          "check-worker": "src/node/checking/check-worker.ts",
          "import-worker": "src/node/import/import-worker.ts",
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { index: "src/preload/index.ts" },
        // A sandboxed preload script has to be a single CommonJS file.
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: "src/renderer",
    build: {
      rollupOptions: { input: { index: "src/renderer/index.html" } },
      // Fonts stay files: the Content-Security-Policy allows no data: fonts.
      assetsInlineLimit: 0,
    },
    plugins: [react()],
  },
});
