import type { AnchoredAnnotation } from "../../../contract/annotation.ts";
import type { TextRange } from "../../../contract/work.ts";

/** An annotation whose words are being chosen anew in the text. */
export interface RepairInHand {
  annotation: AnchoredAnnotation;
  /** What is selected to begin with: its place now, or the best guess. */
  proposed: TextRange[];
  isBusy: boolean;
  /** Why the last attempt failed. */
  failure: string | null;
  use: (ranges: TextRange[]) => void;
  leave: () => void;
}
