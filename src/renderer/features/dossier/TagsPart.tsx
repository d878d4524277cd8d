import { useRef } from "react";
import type { TagPair } from "../../../contract/dossier.ts";
import { counted } from "../../../core/text/counted.ts";
import { BarChart } from "../../ui/charts/BarChart.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { OverviewFiles } from "./OverviewFiles.tsx";

interface TagsPartProps {
  dossier: string;
  tags: readonly TagPair[];
}

const TITLE = "Tags on the same passages";
const BARS = 20;

/** Which tags meet, most often first. */
export function TagsPart({ dossier, tags }: TagsPartProps) {
  const svg = useRef<SVGSVGElement>(null);
  return (
    <section className="overview-part">
      <h3>{TITLE}</h3>
      {tags.length === 0 ? (
        <p className="dossier-lead">No two tags are on the same passage.</p>
      ) : (
        <>
          <BarChart
            title={TITLE}
            summary={`${counted(tags.length, "pair")} of tags, those that meet most often first${tags.length > BARS ? `; the first ${BARS} are drawn` : ""}.`}
            axis="Passages"
            svgRef={svg}
            bars={tags.slice(0, BARS).map((pair) => ({
              key: nameOf(pair),
              label: nameOf(pair),
              value: pair.passages,
              text: String(pair.passages),
              name: `${nameOf(pair)}: ${counted(pair.passages, "passage")}`,
            }))}
            onPress={() => undefined}
          />
          <OverviewFiles svg={svg} title={TITLE} table={{ table: "tags", request: { dossier } }} />
          <DataTable
            label={TITLE}
            rows={tags}
            keyOf={nameOf}
            columns={[
              { key: "tags", label: "Tags", by: nameOf, cell: nameOf },
              {
                key: "passages",
                label: "Passages",
                isNumber: true,
                by: ({ passages }) => passages,
                cell: ({ passages }) => passages,
              },
            ]}
          />
        </>
      )}
    </section>
  );
}

function nameOf({ tags }: TagPair): string {
  return tags.join(" + ");
}
