import type { RefObject } from "react";
import { Group } from "react-aria-components";
import type { TableRequest } from "../../../contract/analysis.ts";
import { useSession } from "../../session/Session.tsx";
import { useSaveFile } from "../../session/use-save-file.ts";
import { Button } from "../../ui/Button.tsx";
import { chartAsSvg } from "../../ui/charts/chart-file.ts";

interface OverviewFilesProps {
  svg: RefObject<SVGSVGElement | null>;
  title: string;
  table: TableRequest;
}

/** A table and its chart as files. */
export function OverviewFiles({ svg, title, table }: OverviewFilesProps) {
  const { bridge } = useSession();
  const { saveFile, outcome } = useSaveFile();
  const saveSvg = () =>
    saveFile(async () => {
      if (!svg.current) throw new Error("The chart is not drawn yet. Try again in a moment.");
      return {
        name: `${title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-")}.svg`,
        mediaType: "image/svg+xml",
        text: chartAsSvg(svg.current, title),
      };
    });
  return (
    <Group className="overview-files" aria-label={`Export: ${title}`}>
      <span>{outcome || "Export"}</span>
      <Button
        aria-label={`${title}: export the table as CSV`}
        onPress={() => saveFile(() => bridge.exportTable(table))}
      >
        CSV
      </Button>
      <Button aria-label={`${title}: export the chart as SVG`} onPress={saveSvg}>
        SVG
      </Button>
    </Group>
  );
}
