import type { Method, ReadoutBridge } from "../../contract/api.ts";
import type { ExportFile } from "../../contract/export.ts";
import type { NotesPlan } from "../../contract/notes-folder.ts";
import { ReadoutError, unwrap, type Envelope } from "../../contract/result.ts";
import { bridgeFromCalls } from "./bridge-from-calls.ts";
import { browserFolders } from "./browser-notes-folder.ts";
import { fetchToTheEnd } from "./fetch-to-the-end.ts";

/** Calls go to the web host that served this page, with the token that it put into the page. */
export function createHttpBridge(): ReadoutBridge {
  const token =
    document.querySelector<HTMLMetaElement>('meta[name="readout-token"]')?.content ?? "";
  const call = (method: Method, input: unknown) => post(method, input, token);
  return bridgeFromCalls(call, {
    saveFile: download,
    // No page may open a folder of its machine.
    showLibraryFolder: async () => false,
    openNotesFolder: browserFolders(async (input) =>
      unwrap((await call("planNotes", input)) as Envelope<NotesPlan>),
    ),
  });
}

async function post(method: string, input: unknown, token: string): Promise<Envelope<unknown>> {
  const response = await fetchToTheEnd(`/api/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-readout-token": token },
    body: JSON.stringify(input),
  }).catch((error: unknown) => {
    throw new ReadoutError("failed", NO_LONGER_RUNNING, { cause: error });
  });
  if (response.status === 403) throw new ReadoutError("not-allowed", STARTED_ANEW);
  return (await response.json()) as Envelope<unknown>;
}

async function download(file: ExportFile): Promise<boolean> {
  const address = URL.createObjectURL(new Blob([contentsOf(file)], { type: file.mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  link.click();
  // The browser reads the blob after this task; freeing it at once would cancel the download.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return true;
}

function contentsOf({ text, encoding }: ExportFile): string | Uint8Array<ArrayBuffer> {
  return encoding === "base64" ? Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0)) : text;
}

const NO_LONGER_RUNNING =
  "Readout is no longer running, so this was not done. What was saved is safe. Start Readout again and open the address that it prints.";

const STARTED_ANEW =
  "This page belongs to an earlier start of Readout, so this was not done. What was saved is safe. Close the page and open the address that Readout printed last.";
