/** How to start an installed Chromium so that it stays off the network. CHROMIUM names another one. */
export function chromiumLaunch(): { executablePath: string; args: string[] } {
  return {
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
