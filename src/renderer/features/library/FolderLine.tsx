import { useRef } from "react";
import { useSession } from "../../session/Session.tsx";
import { OutcomeLine } from "../../session/OutcomeLine.tsx";
import { useDoing } from "../../session/use-doing.ts";
import { Button } from "../../ui/Button.tsx";
import { copyText } from "../../ui/clipboard.ts";

/** The path of the library's folder, to be copied or shown in the system's file browser. */
export function FolderLine({ folder }: { folder: string }) {
  const { bridge } = useSession();
  const { outcome, run } = useDoing();
  const copyButton = useRef<HTMLButtonElement>(null);
  const show = async () => {
    if (await bridge.showLibraryFolder()) return "The folder is shown in your file browser.";
    copyButton.current?.focus();
    return "A page in a browser may not open folders. Copy the path, and open it in your file browser.";
  };
  const copy = async () => {
    copyText(folder);
    return "Path copied";
  };
  return (
    <>
      <p className="library-path">{folder}</p>
      <div className="library-actions">
        <Button onPress={() => void run(show)}>Show folder</Button>
        <Button ref={copyButton} onPress={() => void run(copy)}>
          Copy path
        </Button>
      </div>
      <OutcomeLine outcome={outcome} />
    </>
  );
}
