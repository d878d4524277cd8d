/** How to start an installed Chromium so that it stays off the network. CHROMIUM names another one. */
export function chromiumLaunch() {
  return {
    // Without a locale that knows Unicode, Chromium calls every file with an accent “download”.
    env: { ...process.env, LC_ALL: "C.UTF-8" } as Record<string, string>,
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-domain-reliability",
      "--disable-sync",
      "--no-default-browser-check",
      "--no-first-run",
      "--no-pings",
      // Chromium refuses its own sandbox to root.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  };
}
