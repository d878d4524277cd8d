import type { Recipe } from "../../../../contract/recipe.ts";
import { Button } from "../../../ui/Button.tsx";
import { partRecord } from "./record-edits.ts";
import type { Review } from "./use-review.ts";

/** The paragraphs at which no record begins by their owner’s word. */
export function JoinedRecords({ recipe, review }: { recipe: Recipe; review: Review }) {
  const joined = recipe.records.filter(({ begins }) => begins === false);
  if (joined.length === 0) return null;
  return (
    <section aria-labelledby="review-joined">
      <h3 id="review-joined">No records of their own</h3>
      <ul className="review-labels" aria-label="No records of their own">
        {joined.map(({ text, occurrence }) => (
          <li key={`${occurrence} ${text}`}>
            <span>{text.length > 160 ? `${text.slice(0, 160)}…` : text}</span>
            <Button
              onPress={() =>
                void review.correct(
                  (now) => partRecord(now, { text, occurrence }),
                  "Let a record begin at a paragraph again",
                )
              }
            >
              Begins a record after all
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
