import { type FormEvent, useId, useMemo, useRef, useState } from "react";
import type { DocumentReview } from "../../../../contract/import.ts";
import type { ProposedSpeaker } from "../../../../contract/proposed-work.ts";
import { counted } from "../../../../core/text/counted.ts";
import { colourOfPlace } from "../../../session/person-colour.ts";
import { useLostFocus } from "../../../session/use-lost-focus.ts";
import { Button } from "../../../ui/Button.tsx";
import { PersonDetails } from "./PersonDetails.tsx";
import { allowLabel, assignLabel, denyLabel, renamePerson } from "./recipe-edits.ts";
import { rolesOf, turnsByLabel } from "./review-rows.ts";
import { SpeakerLines } from "./SpeakerLines.tsx";
import type { Review } from "./use-review.ts";

interface SpeakersPartProps {
  document: DocumentReview;
  review: Review;
}

/** Who speaks, under which names as printed, and what else may name a speaker. */
export function SpeakersPart({ document, review }: SpeakersPartProps) {
  const { proposed, recipe } = document;
  const root = useRef<HTMLDivElement>(null);
  useLostFocus(root);
  const turns = useMemo(() => turnsByLabel(proposed), [proposed]);
  return (
    <div ref={root} className="review-parts">
      <section aria-labelledby="review-people">
        <h3 id="review-people">People</h3>
        {proposed.speakers.length === 0 && (
          <p className="page-lead">Nobody is named as speaking in this document.</p>
        )}
        <ul className="review-people" aria-label="People">
          {proposed.speakers.map((speaker, place) => (
            <Speaker
              key={speaker.labels.join() || speaker.name}
              {...{ speaker, place, turns, review }}
              roles={rolesOf(proposed, place)}
              others={proposed.speakers.filter((other) => other !== speaker)}
            />
          ))}
        </ul>
      </section>
      {recipe.notSpeakers.length > 0 && (
        <section aria-labelledby="review-nobody">
          <h3 id="review-nobody">Not speakers</h3>
          <ul className="review-labels" aria-label="Not speakers">
            {recipe.notSpeakers.map((label) => (
              <li key={label}>
                <span>{label}</span>
                <Button
                  onPress={() =>
                    void review.correct((now) => allowLabel(now, label), `Let “${label}” speak`)
                  }
                >
                  Names a speaker after all
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <SpeakerLines document={document} review={review} />
    </div>
  );
}

interface SpeakerProps {
  speaker: ProposedSpeaker;
  place: number;
  roles: string[];
  others: ProposedSpeaker[];
  turns: ReadonlyMap<string, number>;
  review: Review;
}

function Speaker({ speaker, place, roles, others, turns, review }: SpeakerProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? speaker.name;
  const isNew = name.trim() !== "" && name.trim() !== speaker.name;
  const rename = (event: FormEvent) => {
    event.preventDefault();
    if (!isNew) return;
    void review
      .correct((now) => renamePerson(now, speaker, name), `Call ${speaker.name} ${name.trim()}`)
      .then((isDone) => isDone && setTyped(null));
  };
  return (
    <li style={{ borderColor: colourOfPlace(place) }}>
      <form className="review-name" onSubmit={rename}>
        <label className="visually-hidden" htmlFor={id}>
          Name of {speaker.name}
        </label>
        <input
          id={id}
          value={name}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" isDisabled={!isNew} aria-label={`Rename ${speaker.name}`}>
          Rename
        </Button>
      </form>
      <PersonDetails speaker={speaker} roles={roles} review={review} />
      {speaker.labels.length === 0 ? (
        <p className="review-none">Takes part, and is not named as speaking.</p>
      ) : (
        <ul className="review-labels" aria-label={`Labels of ${speaker.name}`}>
          {speaker.labels.map((label) => (
            <Label key={label} {...{ label, others, review }} count={turns.get(label) ?? 0} />
          ))}
        </ul>
      )}
    </li>
  );
}

interface LabelProps {
  label: string;
  count: number;
  others: ProposedSpeaker[];
  review: Review;
}

const SOMEBODY_ELSE = "";

function Label({ label, count, others, review }: LabelProps) {
  const id = useId();
  const [person, setPerson] = useState(SOMEBODY_ELSE);
  const [typed, setTyped] = useState("");
  const chosen = (person || typed).trim();
  const assign = (event: FormEvent) => {
    event.preventDefault();
    if (chosen)
      void review.correct(
        (now) => assignLabel(now, label, chosen),
        `Say that “${label}” is ${chosen}`,
      );
  };
  return (
    <li>
      <span>
        {label} <small>{counted(count, "turn")}</small>
      </span>
      <form className="review-assign" onSubmit={assign}>
        <label htmlFor={id}>is</label>
        <select
          id={id}
          aria-label={`Who “${label}” is`}
          value={person}
          onChange={(event) => setPerson(event.target.value)}
        >
          <option value={SOMEBODY_ELSE}>somebody else:</option>
          {others.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        {person === SOMEBODY_ELSE && (
          <input
            aria-label={`Name of the person “${label}”`}
            value={typed}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
        <Button type="submit" aria-label={`Assign “${label}”`} isDisabled={chosen === ""}>
          Assign
        </Button>
        <Button
          aria-label={`“${label}” is no speaker`}
          onPress={() =>
            void review.correct((now) => denyLabel(now, label), `Say that “${label}” is no speaker`)
          }
        >
          No speaker
        </Button>
      </form>
    </li>
  );
}
