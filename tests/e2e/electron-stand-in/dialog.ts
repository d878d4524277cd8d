import { basename, join } from "node:path";
import { report } from "./messages.ts";

/** How the tester answers; a fresh application cancels everything. */
export const answers: { folder: string | null; button: number } = { folder: null, button: 1 };

export const dialog = {
  async showSaveDialog({ defaultPath }: { defaultPath: string }) {
    if (answers.folder === null) return { canceled: true, filePath: "" };
    return { canceled: false, filePath: join(answers.folder, basename(defaultPath)) };
  },
  async showMessageBox(_window: unknown, { detail }: { detail: string }) {
    report({ kind: "question", address: detail });
    return { response: answers.button };
  },
  showErrorBox(title: string, message: string): void {
    process.stderr.write(`${title}: ${message}\n`);
  },
};

export const shell = {
  async openExternal(address: string): Promise<void> {
    report({ kind: "opened-outside", address });
  },
  async openPath(path: string): Promise<string> {
    report({ kind: "showed-folder", path });
    return "";
  },
};
