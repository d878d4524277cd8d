import { FileTrigger } from "react-aria-components";
import { Button } from "../../ui/Button.tsx";
import { type ChosenFile, filesOfInput } from "./chosen-files.ts";

/** Files or a folder to be picked; what is dropped is taken by the window as a whole. */
export function ChooseFiles({ onFiles }: { onFiles: (files: ChosenFile[]) => void }) {
  const select = (files: FileList | null) => {
    if (files && files.length > 0) onFiles(filesOfInput(files));
  };
  return (
    <div className="import-choose">
      <FileTrigger allowsMultiple onSelect={select}>
        <Button look="primary">Choose files…</Button>
      </FileTrigger>
      <FileTrigger acceptDirectory onSelect={select}>
        <Button>Choose a folder…</Button>
      </FileTrigger>
      <span>or drop them anywhere on this window</span>
    </div>
  );
}
