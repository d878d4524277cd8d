import type { IndexState } from "../../contract/search.ts";
import "./index-note.css";

/** Says that an answer is not about all the texts yet; nothing when it is. */
export function IndexNote({ index }: { index: IndexState | undefined }) {
  if (!index || index.isComplete) return null;
  const [done, all] = [index.indexed, index.passages].map((count) => count.toLocaleString("en"));
  return (
    <output className="index-note">
      The index is still being built: this is what {done} of {all} passages hold. The rest is added
      by itself.
    </output>
  );
}
