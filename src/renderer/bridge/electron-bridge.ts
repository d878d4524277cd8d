import type { ReadoutBridge } from "../../contract/api.ts";
import { unwrap, type Envelope } from "../../contract/result.ts";
import type { NotesFolder } from "../../contract/notes-folder.ts";
import type { WindowReadout } from "../../contract/window.ts";
import { bridgeFromCalls } from "./bridge-from-calls.ts";

/** Calls go to the main process, which also asks where to save a file and opens the library’s folder. */
export function createElectronBridge(readout: WindowReadout): ReadoutBridge {
  return bridgeFromCalls(
    (method, input) => {
      const call = readout[method] as (input: unknown) => Promise<Envelope<unknown>>;
      return call(input);
    },
    {
      saveFile: async (file) => unwrap(await readout.saveFile(file)),
      showLibraryFolder: async () => unwrap(await readout.showLibraryFolder()),
      openNotesFolder: () => openNotesFolder(readout),
    },
  );
}

async function openNotesFolder(readout: WindowReadout): Promise<NotesFolder | null> {
  const chosen = unwrap(await readout.chooseNotesFolder());
  if (chosen === null) return null;
  const { folder, name } = chosen;
  return {
    name,
    plan: async (order) => unwrap(await readout.planNotesFolder({ ...order, folder })),
    write: async () => unwrap(await readout.writeNotesFolder({ folder })),
  };
}
