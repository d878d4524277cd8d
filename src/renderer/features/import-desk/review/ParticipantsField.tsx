import { useEffect, useRef, useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { type DraftParticipant, type RecordDraft, withParticipant } from "./record-draft.ts";

interface ParticipantsFieldProps {
  draft: RecordDraft;
  /** Names that are offered. */
  known: readonly string[];
  onChange: (draft: RecordDraft) => void;
}

/** Who took part in a record, and as what. */
export function ParticipantsField({ draft, known, onChange }: ParticipantsFieldProps) {
  const root = useRef<HTMLFieldSetElement>(null);
  const { participants } = draft;
  // Adding leads to the new name, taking away to the button for another one.
  const [goal, setGoal] = useState<{ to: "name" | "add" } | null>(null);
  useEffect(() => {
    if (goal?.to === "name")
      root.current?.querySelector<HTMLInputElement>("li:last-child input")?.focus();
    if (goal?.to === "add")
      root.current?.querySelector<HTMLButtonElement>(":scope > .button")?.focus();
  }, [goal]);
  const change = (id: number, part: Partial<DraftParticipant>) =>
    onChange({
      ...draft,
      participants: participants.map((one) => (one.id === id ? Object.assign({}, one, part) : one)),
    });
  return (
    <fieldset ref={root} className="review-participants">
      <legend>Participants</legend>
      <ul>
        {participants.map(({ id, person, role }, index) => (
          <li key={id}>
            <TextField
              label={`Participant ${index + 1}`}
              value={person}
              known={known}
              maxLength={200}
              onChange={(value) => change(id, { person: value })}
            />
            <TextField
              label={`Role of participant ${index + 1}`}
              value={role}
              maxLength={200}
              onChange={(value) => change(id, { role: value })}
            />
            <Button
              look="quiet"
              aria-label={`Take away participant ${index + 1}${person && `, ${person}`}`}
              onPress={() => {
                setGoal({ to: "add" });
                onChange({ ...draft, participants: participants.filter((one) => one.id !== id) });
              }}
            >
              Take away
            </Button>
          </li>
        ))}
      </ul>
      <Button
        onPress={() => {
          setGoal({ to: "name" });
          onChange(withParticipant(draft));
        }}
      >
        Add a participant
      </Button>
    </fieldset>
  );
}
