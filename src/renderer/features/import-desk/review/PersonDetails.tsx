import { type FormEvent, useState } from "react";
import type { ProposedSpeaker } from "../../../../contract/proposed-work.ts";
import type { PersonCorrection } from "../../../../contract/recipe.ts";
import { Button } from "../../../ui/Button.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { correctPerson } from "./recipe-edits.ts";
import type { Review } from "./use-review.ts";

interface PersonDetailsProps {
  speaker: ProposedSpeaker;
  /** As labels and records say. */
  roles: string[];
  review: Review;
}

/** What somebody is called for short, and the role in which they speak and take part. */
export function PersonDetails({ speaker, roles, review }: PersonDetailsProps) {
  const [typed, setTyped] = useState<{ shortName?: string; role?: string }>({});
  const { name: person } = speaker;
  const before = { shortName: speaker.shortName, role: roles.join(" · ") };
  const { shortName, role } = { ...before, ...typed };
  const correction: PersonCorrection = {
    person,
    ...(shortName.trim() !== before.shortName &&
      shortName.trim() !== "" && { shortName: shortName.trim() }),
    ...(role.trim() !== before.role && { role: role.trim() || null }),
  };
  const isNew = Object.keys(correction).length > 1;
  const correct = (event: FormEvent) => {
    event.preventDefault();
    if (!isNew) return;
    void review
      .correct((now) => correctPerson(now, correction), `Correct what ${person} is`)
      .then((isDone) => isDone && setTyped({}));
  };
  return (
    <form className="review-person" aria-label={`What ${person} is`} onSubmit={correct}>
      <TextField
        label="Short name"
        value={shortName}
        maxLength={200}
        onChange={(value) => setTyped((now) => ({ ...now, shortName: value }))}
      />
      <TextField
        label="Role"
        value={role}
        maxLength={200}
        placeholder="none"
        onChange={(value) => setTyped((now) => ({ ...now, role: value }))}
      />
      <Button type="submit" isDisabled={!isNew} aria-label={`Correct what ${person} is`}>
        Correct
      </Button>
    </form>
  );
}
