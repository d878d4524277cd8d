import { open } from "node:fs/promises";

/** What the disk alone takes for a change: a line of the usual length appended and synced. */
export async function openAppending(path: string, bytes = 900) {
  const file = await open(path, "w");
  const line = Buffer.alloc(bytes, "x");
  let at = 0;
  return {
    async append(): Promise<void> {
      await file.write(line, 0, line.length, at);
      await file.datasync();
      at += line.length;
    },
    close: () => file.close(),
  };
}
