import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import type { DocumentReview } from "../../../../contract/import.ts";
import type { ProposedWork } from "../../../../contract/proposed-work.ts";
import { counted } from "../../../../core/text/counted.ts";
import { useAnnounce } from "../../../ui/Announcer.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useStableActions } from "../../../ui/use-stable-actions.ts";
import { addSpeakerLine, removeSpeakerLine } from "./recipe-edits.ts";
import type { Review } from "./use-review.ts";

const TRY_AFTER_MS = 400;

interface SpeakerLinesProps {
  document: DocumentReview;
  review: Review;
}

/** One's own patterns for the beginnings of paragraphs that name a speaker, tried out while they are typed. */
export function SpeakerLines({ document, review }: SpeakerLinesProps) {
  const id = useId();
  const [pattern, setPattern] = useState("");
  const problem = useTrial(pattern, review);
  const { recipe, proposed } = document;
  const isTried = pattern.trim() !== "" && problem === null;
  const announce = useAnnounce();
  const found = summaryOf(proposed);
  useEffect(() => {
    if (pattern.trim() === "") return;
    announce(problem ?? `With this pattern: ${found}`);
  }, [announce, problem, found, pattern]);
  const use = (event: FormEvent) => {
    event.preventDefault();
    if (!isTried) return;
    void review
      .correct((now) => addSpeakerLine(now, pattern.trim()), `Use the pattern ${pattern.trim()}`)
      .then((isDone) => isDone && setPattern(""));
  };
  return (
    <section aria-labelledby="review-lines">
      <h3 id="review-lines">Lines that name a speaker</h3>
      <p className="page-lead" id={`${id}-hint`}>
        When speakers are marked in a way of its own, say how: a regular expression for the
        beginning of the paragraph, whose first group is the name. For example{" "}
        <code>{"^>> (\\w+):"}</code>
      </p>
      <form className="review-assign" onSubmit={use}>
        <label htmlFor={id}>Pattern</label>
        <input
          id={id}
          className="review-pattern"
          value={pattern}
          spellCheck={false}
          autoComplete="off"
          maxLength={500}
          aria-describedby={`${id}-hint ${id}-result`}
          aria-invalid={problem !== null}
          onChange={(event) => setPattern(event.target.value)}
        />
        <Button type="submit" isDisabled={!isTried}>
          Use this pattern
        </Button>
      </form>
      <p id={`${id}-result`} className={problem === null ? "review-none" : "page-problem"}>
        {problem ?? `${isTried ? "With this pattern" : "Now"}: ${found}`}
      </p>
      {recipe.speakerLines.length > 0 && (
        <ul className="review-labels" aria-label="Patterns in use">
          {recipe.speakerLines
            .filter((used) => used !== pattern.trim())
            .map((used) => (
              <li key={used}>
                <code>{used}</code>
                <Button
                  aria-label={`Remove the pattern ${used}`}
                  onPress={() =>
                    void review.correct(
                      (now) => removeSpeakerLine(now, used),
                      `Remove the pattern ${used}`,
                    )
                  }
                >
                  Remove
                </Button>
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}

/** Shows the document with the pattern a moment after it was typed, and without it again when it goes. */
function useTrial(pattern: string, review: Review): string | null {
  const [problem, setProblem] = useState<{ typed: string; text: string | null } | null>(null);
  const { tryOut } = useStableActions({ tryOut: review.tryOut });
  const isShown = useRef(false);
  const typed = pattern.trim();
  useEffect(() => {
    const leave = () => {
      if (isShown.current) void tryOut(null);
      isShown.current = false;
    };
    if (typed === "") return leave();
    const timer = setTimeout(() => {
      isShown.current = true;
      void tryOut((now) => addSpeakerLine(now, typed)).then((text) => setProblem({ typed, text }));
    }, TRY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed, tryOut]);
  useEffect(
    () => () => {
      if (isShown.current) void tryOut(null);
    },
    [tryOut],
  );
  return problem?.typed === typed ? problem.text : null;
}

function summaryOf({ turns, speakers }: ProposedWork): string {
  const named = turns.filter(({ label }) => label !== null).length;
  return `${counted(named, "line names", "lines name")} ${counted(speakers.length, "speaker")}.`;
}
