import { DropZone, FileTrigger, Text } from "react-aria-components";
import { messageOf } from "../../../contract/result.ts";
import { OutcomeLine } from "../../session/OutcomeLine.tsx";
import { useDoing } from "../../session/use-doing.ts";
import { Button } from "../../ui/Button.tsx";
import "./choose-file.css";

interface ChooseFileProps {
  /** What is to be chosen, such as `a library`. */
  what: string;
  /** The file's name and its text. */
  onFile: (name: string, text: string) => void;
}

/** A file to be picked or dropped; it is read here and goes nowhere. */
export function ChooseFile({ what, onFile }: ChooseFileProps) {
  const { outcome, run } = useDoing();
  const open = (file: File) =>
    run(async () => {
      const text = await file.text().catch((error: unknown) => {
        throw new Error(`${file.name} could not be read: ${messageOf(error)} Nothing was changed.`);
      });
      onFile(file.name, text);
      return `${file.name} was read.`;
    });
  return (
    <>
      <DropZone
        className="choose-file"
        aria-label={`Drop ${what} here`}
        onDrop={({ items }) => {
          const item = items.find((dropped) => dropped.kind === "file");
          if (item) void item.getFile().then(open);
        }}
      >
        <FileTrigger
          onSelect={(files) => {
            const file = files?.[0];
            if (file) void open(file);
          }}
        >
          <Button>Choose a file…</Button>
        </FileTrigger>
        <Text slot="label">or drop it here</Text>
      </DropZone>
      <OutcomeLine outcome={outcome?.isProblem ? outcome : null} />
    </>
  );
}
