import { useMemo, useState } from "react";
import { isAnnotation, type LibraryItem } from "../../../contract/dossier.ts";
import type { ComparedItem, LibraryComparison } from "../../../contract/library.ts";
import { countedItems, itemAbout, itemName, itemWords } from "../../session/item-in-words.ts";
import { edgeColour } from "../../session/edge-colour.ts";
import type { Answer } from "../../session/use-answer.ts";
import type { Names } from "../../session/directory.ts";
import { useDirectory } from "../../session/use-directory.ts";
import { Button } from "../../ui/Button.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { MoreButton } from "../../ui/MoreButton.tsx";
import { SideBySide } from "../../ui/SideBySide.tsx";
import { type ComparedGroup, type CopyKind, groupsOf, IN_WORDS, partsOf } from "./compared.ts";
import "./comparison.css";

/** Which items are ticked, to be brought back one by one. */
export interface Ticking {
  ticked: ReadonlySet<string>;
  tick: (ids: string[], isTicked: boolean) => void;
  canTick: (compared: ComparedItem) => boolean;
}

interface ComparisonProps {
  kind: CopyKind;
  compared: Answer<LibraryComparison>;
  ticking?: Ticking;
}

/** What is not the same in another copy of the library, by kind, old and new side by side. */
export function Comparison({ kind, compared: { value, failure }, ticking }: ComparisonProps) {
  if (failure !== null) return <p className="library-notice">{failure}</p>;
  if (!value) return <Loading what="the other copy" />;
  return <Differences kind={kind} comparison={value} ticking={ticking} />;
}

interface DifferencesProps {
  kind: CopyKind;
  comparison: LibraryComparison;
  ticking: Ticking | undefined;
}

function Differences({ kind, comparison, ticking }: DifferencesProps) {
  const { names } = useDirectory();
  const groups = useMemo(() => groupsOf(kind, comparison.items), [kind, comparison]);
  const { same } = comparison.counts;
  return (
    <div className="comparison">
      {comparison.notices.map(({ message }) => (
        <p key={message} className="library-notice">
          {message}
        </p>
      ))}
      <ul className="comparison-counts" aria-label="How many of each kind">
        {groups.map(({ difference }) => (
          <li key={difference}>
            <b>{comparison.counts[difference].toLocaleString("en")}</b>{" "}
            {IN_WORDS[kind][difference].label.toLowerCase()}
          </li>
        ))}
        <li>
          <b>{same.toLocaleString("en")}</b> the same
        </li>
      </ul>
      {groups.length === 0 && <p>Nothing differs.</p>}
      {groups.map((group) => (
        <Group key={group.difference} {...{ kind, group, names, ticking }} />
      ))}
    </div>
  );
}

const STEP = 30;

interface GroupProps {
  kind: CopyKind;
  group: ComparedGroup;
  names: Names;
  ticking: Ticking | undefined;
}

function Group({ kind, group, names, ticking }: GroupProps) {
  const [shown, setShown] = useState(STEP);
  const { items, difference } = group;
  const { label, effect } = IN_WORDS[kind][difference];
  const ids = items.filter((one) => ticking?.canTick(one)).map(({ id }) => id);
  const areAllTicked = ids.length > 0 && ids.every((id) => ticking?.ticked.has(id));
  return (
    <section className="comparison-group" aria-label={label}>
      <header>
        <h4>
          {label} <span className="library-count">{items.length.toLocaleString("en")}</span>
        </h4>
        <p>{effect}</p>
        {ticking && ids.length > 1 && (
          <Button look="quiet" onPress={() => ticking.tick(ids, !areAllTicked)}>
            {areAllTicked ? "Untick all of these" : "Tick all of these"}
          </Button>
        )}
      </header>
      <ol>
        {items.slice(0, shown).map((compared) => (
          <li key={compared.id}>
            <Compared {...{ kind, compared, names, ticking }} />
          </li>
        ))}
      </ol>
      <MoreButton
        shown={shown}
        count={items.length}
        step={STEP}
        of={countedItems(items.length, items.some(isOfDossier))}
        onShow={setShown}
      />
    </section>
  );
}

interface ComparedProps {
  kind: CopyKind;
  compared: ComparedItem;
  names: Names;
  ticking: Ticking | undefined;
}

function Compared({ kind, compared, names, ticking }: ComparedProps) {
  const item = compared.here ?? compared.there;
  if (!item) return null;
  return (
    <article className="compared" aria-label={itemName(item)}>
      {ticking?.canTick(compared) && (
        <input
          type="checkbox"
          aria-label={`Tick ${itemName(item)}`}
          checked={ticking.ticked.has(compared.id)}
          onChange={(event) => ticking.tick([compared.id], event.target.checked)}
        />
      )}
      <div className="compared-body">
        <Words item={item} />
        <p className="compared-source">{itemAbout(item, names)}</p>
        {partsOf(compared).map(({ name, here, there }) => {
          const now = { label: `${name}: here, now`, text: here, none: "Not here" };
          const other =
            kind === "backup"
              ? { label: `${name}: in the backup`, text: there, none: "Not in the backup" }
              : { label: `${name}: there`, text: there, none: "Not there" };
          const [before, after] = kind === "backup" ? [other, now] : [now, other];
          return <SideBySide key={name} before={before} after={after} />;
        })}
      </div>
    </article>
  );
}

function Words({ item }: { item: LibraryItem }) {
  const words = itemWords(item);
  if (!words) return null;
  const colour = isAnnotation(item) ? item.colour : null;
  return (
    <p className="library-words" style={{ borderLeftColor: edgeColour(colour) }}>
      {words}
    </p>
  );
}

function isOfDossier({ here, there }: ComparedItem): boolean {
  const item = here ?? there;
  return item !== null && !isAnnotation(item);
}
