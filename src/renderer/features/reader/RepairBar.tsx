import { markedWords } from "../../session/annotation-in-words.ts";
import { Button } from "../../ui/Button.tsx";
import { Keys } from "../../ui/Keys.tsx";
import type { TextRange } from "../../../contract/work.ts";
import type { RepairInHand } from "./repair.ts";
import "./repair-bar.css";

interface RepairBarProps {
  repair: RepairInHand;
  /** The words that are selected now. */
  selected: TextRange[];
}

/** Says whose words are to be chosen, and takes those that are selected. */
export function RepairBar({ repair, selected }: RepairBarProps) {
  const { annotation, isBusy, failure, use, leave } = repair;
  return (
    <section className="repair-bar" aria-label="Repair">
      <p>
        Select the words that are now what you marked: <q>{markedWords(annotation)}</q>
      </p>
      {failure !== null && <p className="repair-failure">{failure}</p>}
      {/* The words must stay selected while a button is pressed. */}
      {/* oxlint-disable-next-line no-static-element-interactions */}
      <div className="repair-actions" onMouseDown={(event) => event.preventDefault()}>
        <Button
          look="primary"
          isPending={isBusy}
          isDisabled={selected.length === 0}
          onPress={() => use(selected)}
        >
          Use these words <Keys chord="Enter" />
        </Button>
        <Button onPress={leave}>
          Leave it <Keys chord="Escape" />
        </Button>
      </div>
    </section>
  );
}
