import { useMemo, useState } from "react";
import type { DossierSummary } from "../../../contract/dossier.ts";
import { messageOf } from "../../../contract/result.ts";
import { counted } from "../../../core/text/counted.ts";
import { formatRoute } from "../../session/route.ts";
import { useSession } from "../../session/Session.tsx";
import { useAnswer } from "../../session/use-answer.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { TitleEditor } from "./TitleEditor.tsx";

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });

/** All dossiers, to open, rename and delete, and to begin another. */
export function DossierList({ onOpen }: { onOpen: (dossier: string) => void }) {
  const { bridge, annotations } = useSession();
  const ask = useMemo(() => () => bridge.listDossiers({}), [bridge]);
  const { value: dossiers, failure } = useAnswer(ask, annotations.status);
  return (
    <>
      <header className="dossier-head">
        <h2>Dossiers</h2>
        <p className="dossier-lead">
          A dossier arranges excerpts into an argument: claims or chapters, what speaks for them and
          against them, and your own words between.
        </p>
      </header>
      <NewDossier onOpen={onOpen} />
      {failure !== null && <p className="dossier-problem">{failure}</p>}
      {dossiers?.length === 0 && (
        <EmptyState title="There is no dossier yet.">
          <p>Give the first one a title above, or press D on marked words.</p>
        </EmptyState>
      )}
      {dossiers && dossiers.length > 0 && (
        <ul className="dossier-list" aria-label="All dossiers">
          {dossiers.map((dossier) => (
            <DossierItem key={dossier.id} dossier={dossier} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </>
  );
}

function NewDossier({ onOpen }: { onOpen: (dossier: string) => void }) {
  const { annotations } = useSession();
  const announce = useAnnounce();
  const [title, setTitle] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const begin = async () => {
    try {
      const { entries } = await annotations.changeLibrary((library) =>
        library.addDossier({ title }),
      );
      const [id] = entries?.changed ?? [];
      announce(`Dossier “${title.trim()}” begun.`);
      if (id !== undefined) onOpen(id);
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  return (
    <form
      className="dossier-form"
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <TextField
        label="Title of a new dossier"
        value={title}
        maxLength={1000}
        problem={problem}
        onChange={setTitle}
      />
      <Button type="submit" look="primary" isDisabled={title.trim() === ""}>
        Begin
      </Button>
    </form>
  );
}

interface DossierItemProps {
  dossier: DossierSummary;
  onOpen: (dossier: string) => void;
}

function DossierItem({ dossier, onOpen }: DossierItemProps) {
  const { id, title, claims, excerpts, modified } = dossier;
  const { annotations } = useSession();
  const announce = useAnnounce();
  const [isRenaming, setRenaming] = useState(false);
  const remove = () =>
    annotations
      .changeLibrary((library) => library.removeEntries({ ids: [id] }))
      .then(
        ({ label }) => announce(`${label}. Undo brings it back.`),
        (error: unknown) => announce(messageOf(error), "urgent"),
      );
  const rename = (text: string) =>
    annotations
      .changeLibrary((library) => library.changeEntry({ id, text }))
      .catch((error: unknown) => {
        announce(messageOf(error), "urgent");
        return null;
      });
  return (
    <li className="dossier-item">
      {isRenaming ? (
        <TitleEditor title={title} onKeep={rename} onEnd={() => setRenaming(false)} />
      ) : (
        <>
          <a
            className="dossier-title"
            href={formatRoute({ view: "dossiers", dossier: id })}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
              event.preventDefault();
              onOpen(id);
            }}
          >
            {title}
          </a>
          <span className="dossier-lead">
            {counted(claims, "claim")} · {counted(excerpts, "excerpt")} · changed{" "}
            {DAY.format(new Date(modified))}
          </span>
          <span className="dossier-item-actions">
            <Button look="quiet" aria-label={`Rename ${title}`} onPress={() => setRenaming(true)}>
              Rename
            </Button>
            <Button look="quiet" aria-label={`Delete ${title}`} onPress={() => void remove()}>
              Delete
            </Button>
          </span>
        </>
      )}
    </li>
  );
}
