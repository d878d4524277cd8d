import { basename, extname, join } from "node:path";
import type { SaveDialogOptions, SaveDialogReturnValue } from "electron";
import { z } from "zod";
import type { ExportFile } from "../contract/export.ts";
import { ReadoutError, wrapError, type Envelope } from "../contract/result.ts";
import type { WriteFile } from "../node/write-file.ts";

const exportFile = z.strictObject({
  name: z.string().min(1).max(200),
  mediaType: z.string().max(200),
  text: z.string(),
  encoding: z.enum(["text", "base64"]).exactOptional(),
  excerpts: z.int().min(0).exactOptional(),
}) satisfies z.ZodType<ExportFile>;

interface SaveDialogParts {
  ask: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>;
  write: WriteFile;
  /** The folder that is proposed. */
  folder: string;
}

/** Asks the owner where to save a file and writes it there; the page never names a path. */
export function createSaveFile({ ask, write, folder }: SaveDialogParts) {
  return async (input: unknown): Promise<Envelope<boolean>> => {
    try {
      const file = exportFile.safeParse(input);
      if (!file.success)
        throw new ReadoutError("bad-input", "This is no finished file. Nothing was saved.");
      const name = basename(file.data.name);
      const extension = extname(name).slice(1);
      const { canceled, filePath } = await ask({
        defaultPath: join(folder, name),
        filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
      });
      if (canceled || !filePath) return { ok: true, value: false };
      await write(filePath, contentsOf(file.data), { readers: "usual" });
      return { ok: true, value: true };
    } catch (error) {
      return wrapError(error);
    }
  };
}

function contentsOf({ text, encoding }: ExportFile): string | Uint8Array {
  return encoding === "base64" ? Buffer.from(text, "base64") : text;
}
