import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { messageOf } from "../../../contract/result.ts";
import { counted } from "../../../core/text/counted.ts";
import { useSession } from "../../session/Session.tsx";
import type { Filing, FilingSpot } from "../../session/use-filing.ts";
import { useAnswer } from "../../session/use-answer.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { matchingSpots, type Spot, spotsOf } from "./spots.ts";
import "./spot-dialog.css";

/** Asks where excerpts go: under which claim of which dossier, or into a new one. */
export function SpotDialog({ filing }: { filing: Filing }) {
  const { asked, answer, forget } = filing;
  const many = asked?.what.length ?? 0;
  const title =
    many === 0 ? "Where do excerpts go?" : `Add ${counted(many, "excerpt")} to a dossier`;
  return (
    <Dialog title={title} isOpen={asked !== null} onClose={forget}>
      <SpotChoice onChoose={answer} />
    </Dialog>
  );
}

/** What the list offers: a place that is there, or a dossier that is called what was typed. */
type Offer = { spot: Spot } | { title: string };

function SpotChoice({ onChoose }: { onChoose: (spot: FilingSpot) => void }) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const { spots, failure, begin } = useSpots();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const title = typed.trim();
  const offers = useMemo<Offer[]>(
    () => [
      ...matchingSpots(spots, title).map((spot) => ({ spot })),
      ...(title === "" ? [] : [{ title }]),
    ],
    [spots, title],
  );
  const at = Math.min(active, offers.length - 1);
  const choose = async (offer: Offer | undefined) => {
    if (!offer) return;
    if ("spot" in offer) return onChoose(offer.spot);
    const begun = await begin(offer.title);
    if (begun !== null) onChoose({ dossier: begun, parent: begun });
  };
  const press = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1 };
    const to = steps[event.key];
    if (to === undefined && event.key !== "Enter") return;
    event.preventDefault();
    if (to === undefined) void choose(offers[at]);
    else setActive(Math.min(Math.max(to, 0), offers.length - 1));
  };
  const isFirst = spots.length === 0;
  return (
    // The field keeps the focus; its keys walk through the list.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="spot-choice" onKeyDown={press}>
      <TextField
        label={isFirst ? "Title of your first dossier" : "Dossier or claim"}
        hint={
          isFirst ? "Enter begins it." : "Type to narrow the list, or the title of a new dossier."
        }
        problem={failure}
        value={typed}
        maxLength={1000}
        inputRef={field}
        onChange={(text) => {
          setTyped(text);
          setActive(0);
        }}
      />
      <SpotList {...{ id, offers }} active={at} onChoose={(offer) => void choose(offer)} />
      <output className="visually-hidden">{offers[at] ? offerInWords(offers[at]) : ""}</output>
    </div>
  );
}

interface SpotListProps {
  id: string;
  offers: readonly Offer[];
  active: number;
  onChoose: (offer: Offer) => void;
}

function SpotList({ id, offers, active, onChoose }: SpotListProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <ul ref={list} id={id} className="spot-list" aria-label="Where to">
      {offers.map((offer, index) => (
        <li key={"spot" in offer ? offer.spot.parent : "new"}>
          <button
            type="button"
            tabIndex={-1}
            className="spot"
            aria-current={index === active || undefined}
            style={{ paddingLeft: `${10 + 18 * ("spot" in offer ? offer.spot.level : 0)}px` }}
            onClick={() => onChoose(offer)}
          >
            {"spot" in offer ? offer.spot.title : offerInWords(offer)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function offerInWords(offer: Offer): string {
  return "spot" in offer ? offer.spot.path : `New dossier “${offer.title}”`;
}

/** All places there are, and beginning another dossier. */
function useSpots() {
  const { bridge, annotations } = useSession();
  const [problem, setProblem] = useState<string | null>(null);
  const ask = useMemo(
    () => async () => {
      const dossiers = await bridge.listDossiers({});
      return Promise.all(dossiers.map(({ id }) => bridge.openDossier({ dossier: id })));
    },
    [bridge],
  );
  const { value, failure } = useAnswer(ask);
  const spots = useMemo(() => spotsOf(value ?? []), [value]);
  const begin = async (title: string) => {
    try {
      const { entries } = await annotations.changeLibrary((library) =>
        library.addDossier({ title }),
      );
      return entries?.changed[0] ?? null;
    } catch (error) {
      setProblem(messageOf(error));
      return null;
    }
  };
  return { spots, failure: problem ?? failure, begin };
}
