import type { Attribution } from "../../../contract/checking.ts";
import { shortLocatorOf } from "../../../core/corpus/locator.ts";
import type { Names } from "../../session/directory.ts";
import type { Finding } from "./findings.ts";
import type { Sources } from "./use-sources.ts";
import { voiceOf } from "./voice-of.ts";

interface FindingFactsProps {
  finding: Finding;
  sources: Sources;
  names: Names;
}

/** Whose words the manuscript says that they are, against what the sources have. */
export function FindingFacts({ finding, sources, names }: FindingFactsProps) {
  const passage = finding.sort === "unmarked" ? finding.words.passage : finding.quotation.passage;
  const found = passage === null ? null : sources.passageOf(passage);
  return (
    <dl className="finding-facts">
      {finding.sort !== "unmarked" && (
        <>
          <dt>The manuscript says</dt>
          <dd>{attributionInWords(finding.quotation.attributed, names)}</dd>
        </>
      )}
      {passage !== null && found && (
        <>
          <dt>The source says</dt>
          <dd>
            {[
              voiceOf(passage, sources, names),
              found.passage.record && names.record(found.passage.record, found.work.id),
              found.passage.layer === "record" ? "words of the record" : "the editor’s words",
            ]
              .filter(Boolean)
              .join(" · ")}
          </dd>
          <dt>Where</dt>
          <dd>
            {found.work.title}, {shortLocatorOf(found.work, passage)}
          </dd>
        </>
      )}
    </dl>
  );
}

/** Nothing is guessed: what the manuscript does not say is said to be so. */
function attributionInWords(attributed: Attribution | null, names: Names): string {
  if (attributed === null) return "nothing of whose words these are";
  const { speaker, name, date, link, isCertain } = attributed;
  const person = speaker === null ? name : names.speaker(speaker);
  const who = person === null ? null : isCertain ? person : `${person}, who is only named nearby`;
  return [who, date, link].filter((part) => part !== null).join(" · ");
}
