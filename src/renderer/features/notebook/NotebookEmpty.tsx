import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Keys } from "../../ui/Keys.tsx";
import type { Card } from "../../session/cards/card.ts";
import { NO_FILTER, type NotebookFilter } from "./notebook-filter.ts";
import type { Scope } from "./use-cards.ts";

interface NotebookEmptyProps {
  cards: readonly Card[];
  scope: Scope;
  setFilter: (filter: NotebookFilter) => void;
}

/** Why there is no card, and what to do about it. */
export function NotebookEmpty({ cards, scope, setFilter }: NotebookEmptyProps) {
  if (cards.length > 0)
    return (
      <EmptyState title="Nothing passes the filters">
        <p>
          {cards.length === 1 ? "The one annotation" : `All ${cards.length} annotations`} here
          {cards.length === 1 ? " is" : " are"} filtered out.
        </p>
        <Button onPress={() => setFilter(NO_FILTER)}>Clear the filters</Button>
      </EmptyState>
    );
  return (
    <EmptyState title={scope === "work" ? "Nothing marked in this work yet" : "Nothing marked yet"}>
      <p>Select words in the text and choose a colour: the highlight and its note appear here.</p>
      <p>
        By keys: <Keys chord="J" /> to a paragraph, <Keys chord="L" /> to a sentence,{" "}
        <Keys chord="1" /> marks it; <Keys chord="N" /> writes a note. <Keys chord="?" /> lists all
        keys.
      </p>
    </EmptyState>
  );
}
