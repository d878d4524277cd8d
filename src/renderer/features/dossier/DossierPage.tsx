import { useCallback, useMemo, useRef, useState } from "react";
import type { EntryOrder } from "../../../contract/dossier.ts";
import { counted } from "../../../core/text/counted.ts";
import { useSession } from "../../session/Session.tsx";
import { useKept } from "../../session/use-kept.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Keys } from "../../ui/Keys.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { PageTabs } from "../../ui/PageTabs.tsx";
import { Arrangement } from "./Arrangement.tsx";
import { inReadingOrder } from "./entry-places.ts";
import { Overview } from "./Overview.tsx";
import { TitleEditor } from "./TitleEditor.tsx";
import { type OpenDossier, useDossier } from "./use-dossier.ts";

export interface DossierPageProps {
  id: string;
  onList: () => void;
  onExport: (dossier: string) => void;
  onRepair: (annotation: string) => void;
  onPerson: (person: string) => void;
}

type Part = "arrangement" | "overview";

/** One dossier: its entries to arrange, and what its claims stand on. */
export function DossierPage(props: DossierPageProps) {
  const { id, onList } = props;
  const open = useDossier(id);
  const [part, setPart] = useKept<Part>("dossier.part", "arrangement");
  const { dossier, failure } = open;
  if (!dossier)
    return failure === null ? (
      <Loading what="the dossier" />
    ) : (
      <EmptyState title="This dossier cannot be opened.">
        <p>{failure}</p>
        <Button onPress={onList}>All dossiers</Button>
      </EmptyState>
    );
  return (
    <>
      <Head {...props} open={open} dossier={dossier} />
      {open.problem !== null && <p className="dossier-problem">{open.problem}</p>}
      <PageTabs<Part>
        label="Parts of the dossier"
        shown={part}
        onShow={setPart}
        pages={[
          [
            "arrangement",
            "Arrangement",
            <Arrangement
              key="arrangement"
              dossier={dossier}
              open={open}
              onRepair={props.onRepair}
            />,
          ],
          [
            "overview",
            "Overview",
            <Overview key="overview" dossier={dossier} onPerson={props.onPerson} />,
          ],
        ]}
      />
    </>
  );
}

interface HeadProps extends DossierPageProps {
  dossier: NonNullable<OpenDossier["dossier"]>;
  open: OpenDossier;
}

function Head({ dossier, open, onList, onExport }: HeadProps) {
  const [isRenaming, setRenaming] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  const entries = useMemo(() => inReadingOrder(dossier.entries), [dossier]);
  const { filing } = useSession();
  const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
  const end = useCallback(() => {
    setRenaming(false);
    requestAnimationFrame(() => rename.current?.focus());
  }, []);
  const arrange = (by: EntryOrder) =>
    void open.change(
      (library) => library.arrangeDossier({ dossier: dossier.id, by }),
      ({ entries: changed }) =>
        changed ? `Excerpts are in order by ${by} now.` : `They were in order by ${by} already.`,
    );
  return (
    <header className="dossier-head">
      <button type="button" className="dossier-all" onClick={onList}>
        All dossiers
      </button>
      {isRenaming ? (
        <TitleEditor
          title={dossier.title}
          onEnd={end}
          onKeep={(text) =>
            open.change((library) => library.changeEntry({ id: dossier.id, text }), "Renamed.")
          }
        />
      ) : (
        <h2>{dossier.title}</h2>
      )}
      <p className="dossier-lead">
        {counted(count("claim"), "claim")} · {counted(count("excerpt"), "excerpt")}
      </p>
      <div className="dossier-actions">
        <Button ref={rename} onPress={() => setRenaming(true)}>
          Rename
        </Button>
        <Button onPress={() => arrange("date")}>Order by date</Button>
        <Button onPress={() => arrange("speaker")}>Order by speaker</Button>
        <Button
          onPress={() =>
            filing.goTo({ dossier: dossier.id, parent: dossier.id }, `“${dossier.title}”`)
          }
        >
          Excerpts go here
        </Button>
        <Button onPress={() => onExport(dossier.id)}>
          Export… <Keys chord="Mod+E" />
        </Button>
      </div>
    </header>
  );
}
