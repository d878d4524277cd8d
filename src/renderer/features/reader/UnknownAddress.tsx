import type { Work } from "../../../contract/work.ts";
import type { Arrived } from "../../session/use-route.ts";

/** Says so when a link leads to a passage that this work does not have. */
export function UnknownAddress({ work, arrival }: { work: Work; arrival: Arrived }) {
  const { route } = arrival;
  const passage = route.view === "read" ? route.passage : null;
  if (!passage || work.passages.some(({ id }) => id === passage)) return null;
  return (
    <p className="reader-unknown" role="alert">
      “{passage}” is not an address in this work. The link may belong to another version of it, or
      may have been cut short. Here is the beginning of the work.
    </p>
  );
}
