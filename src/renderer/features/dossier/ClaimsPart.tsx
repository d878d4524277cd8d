import { type RefObject, useRef } from "react";
import type { ClaimSupport } from "../../../contract/dossier.ts";
import { counted } from "../../../core/text/counted.ts";
import { type Stack, StackChart } from "../../ui/charts/StackChart.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { OverviewFiles } from "./OverviewFiles.tsx";

interface ClaimsPartProps {
  dossier: string;
  claims: readonly ClaimSupport[];
}

const TITLE = "What the claims stand on";

/** How much speaks for each claim and against it, and which stand on one record only. */
export function ClaimsPart({ dossier, claims }: ClaimsPartProps) {
  const svg = useRef<SVGSVGElement>(null);
  const onOne = claims.filter(({ isOnOneRecord }) => isOnOneRecord).length;
  return (
    <section className="overview-part">
      <h3>{TITLE}</h3>
      <p className="dossier-lead">
        {claims.length === 0 && "There is no claim yet."}
        {claims.length > 0 &&
          (onOne === 0
            ? "No claim stands on one record alone."
            : `${counted(onOne, "claim stands", "claims stand")} on one record alone.`)}
      </p>
      {claims.length > 0 && (
        <>
          <StancesChart claims={claims} svg={svg} />
          <OverviewFiles
            svg={svg}
            title={TITLE}
            table={{ table: "claims", request: { dossier } }}
          />
          <DataTable label={TITLE} rows={claims} keyOf={({ id }) => id} columns={COLUMNS} />
        </>
      )}
    </section>
  );
}

const STANCES = [
  { key: "for", label: "For", colour: "var(--green-line)", said: "for" },
  { key: "against", label: "Against", colour: "var(--red-line)", said: "against" },
  { key: "open", label: "Neither", colour: "var(--edge)", said: "neither" },
] as const;

interface StancesChartProps {
  claims: readonly ClaimSupport[];
  svg: RefObject<SVGSVGElement | null>;
}

function StancesChart({ claims, svg }: StancesChartProps) {
  const stacks = claims.flatMap(stackOf);
  if (stacks.length === 0) return null;
  return (
    <StackChart
      title="For, against and neither"
      summary="The excerpts under each claim, those of the claims under it included."
      stacks={stacks}
      svgRef={svg}
      onPress={() => undefined}
    />
  );
}

function stackOf(claim: ClaimSupport): Stack[] {
  const total = claim.for + claim.against + claim.open;
  if (total === 0) return [];
  const segments = STANCES.filter(({ key }) => claim[key] > 0).map(
    ({ key, label, colour, said }) => ({
      key: `${claim.id} ${key}`,
      label: `${label} ${claim[key]}`,
      share: claim[key] / total,
      colour,
      name: `${claim.text}: ${claim[key]} of ${counted(total, "excerpt")} ${said}`,
    }),
  );
  return [{ key: claim.id, label: claim.text, segments }];
}

const number = (key: "for" | "against" | "open", label: string): Column<ClaimSupport> => ({
  key,
  label,
  isNumber: true,
  by: (claim) => claim[key],
  cell: (claim) => claim[key],
});

const COLUMNS: Column<ClaimSupport>[] = [
  {
    key: "claim",
    label: "Claim",
    by: ({ text }) => text,
    cell: ({ text, level }) => <div style={{ paddingLeft: `${level * 14}px` }}>{text}</div>,
  },
  number("for", "For"),
  number("against", "Against"),
  number("open", "Neither"),
  {
    key: "records",
    label: "Records",
    hint: "Whose words the excerpts are; words outside of records count as their work",
    by: ({ records }) => records.length,
    cell: ({ records, isOnOneRecord }) => (
      <>
        {isOnOneRecord && <strong className="overview-one">One only: </strong>}
        {records.map(({ title }) => title).join("; ") || "—"}
      </>
    ),
  },
];
