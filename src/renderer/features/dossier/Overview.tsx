import { useMemo } from "react";
import type { Dossier, DossierOverview, UnusedSource } from "../../../contract/dossier.ts";
import { useSession } from "../../session/Session.tsx";
import { useAnswer } from "../../session/use-answer.ts";
import { useDirectory } from "../../session/use-directory.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { ClaimsPart } from "./ClaimsPart.tsx";
import { TagsPart } from "./TagsPart.tsx";
import "./overview.css";

interface OverviewProps {
  dossier: Dossier;
  onPerson: (person: string) => void;
}

/** What the claims of a dossier stand on, and what of the works that it quotes is not used in it. */
export function Overview({ dossier, onPerson }: OverviewProps) {
  const { bridge } = useSession();
  const { id } = dossier;
  const ask = useMemo(() => () => bridge.reviewDossier({ dossier: id }), [bridge, id]);
  const { value, failure } = useAnswer(ask, dossier);
  if (failure !== null)
    return (
      <EmptyState title="The overview cannot be shown.">
        <p>{failure}</p>
      </EmptyState>
    );
  if (!value) return <Loading what="the overview" />;
  return (
    <div className="dossier-overview">
      <ClaimsPart dossier={id} claims={value.claims} />
      <MissingPart missing={value.missing} />
      <TagsPart dossier={id} tags={value.tags} />
      <UnusedRecords records={value.unusedRecords} />
      <UnusedPart
        title="Speakers who are not quoted"
        hint="They speak in the works that the dossier quotes."
        sources={value.unusedSpeakers}
        onOpen={({ id: person }) => onPerson(person)}
      />
    </div>
  );
}

const WHY: Record<DossierOverview["missing"][number]["why"], string> = {
  deleted: "The annotation was deleted",
  lost: "Not found in the text as it is now",
  altered: "Some words are others in the text now",
};

function MissingPart({ missing }: Pick<DossierOverview, "missing">) {
  if (missing.length === 0) return null;
  return (
    <section className="overview-part">
      <h3>Excerpts that need a look</h3>
      <DataTable
        label="Excerpts that need a look"
        rows={missing}
        keyOf={({ id }) => id}
        columns={[
          { key: "text", label: "Words", by: ({ text }) => text, cell: ({ text }) => text || "—" },
          { key: "why", label: "Why", by: ({ why }) => WHY[why], cell: ({ why }) => WHY[why] },
        ]}
      />
    </section>
  );
}

function UnusedRecords({ records }: { records: readonly UnusedSource[] }) {
  const { bridge, read } = useSession();
  const open = async ({ id, work }: UnusedSource) => {
    const { passages } = await bridge.openWork({ work });
    const first = passages.find(({ record }) => record === id);
    if (first) read(first.id);
  };
  return (
    <UnusedPart
      title="Records that are not used"
      hint="Of the works that the dossier quotes; none of their words are in it."
      sources={records}
      onOpen={(source) => void open(source)}
    />
  );
}

interface UnusedPartProps {
  title: string;
  hint: string;
  sources: readonly UnusedSource[];
  onOpen: (source: UnusedSource) => void;
}

function UnusedPart({ title, hint, sources, onOpen }: UnusedPartProps) {
  const { names } = useDirectory();
  const linkOf = (source: UnusedSource) => (
    <button type="button" className="overview-link" onClick={() => onOpen(source)}>
      {source.title}
    </button>
  );
  const workOf = ({ work }: UnusedSource) => names.work(work);
  return (
    <section className="overview-part">
      <h3>{title}</h3>
      <p className="dossier-lead">{sources.length === 0 ? "None." : hint}</p>
      {sources.length > 0 && (
        <DataTable
          label={title}
          rows={sources}
          keyOf={({ id, work }) => `${work} ${id}`}
          columns={[
            { key: "title", label: "What", by: (source) => source.title, cell: linkOf },
            { key: "work", label: "Work", by: workOf, cell: workOf },
          ]}
        />
      )}
    </section>
  );
}
