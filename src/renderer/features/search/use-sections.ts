import { useEffect, useMemo, useState } from "react";
import type { Hit } from "../../../contract/search.ts";
import type { Work } from "../../../contract/work.ts";
import { useWorks } from "../../session/use-works.ts";
import type { Directory, SectionName } from "../../session/directory.ts";

const OPEN_AFTER_MS = 300;
const NONE: string[] = [];

/**
 * How the sections of the hits are called. Most are known beforehand; a whole work is opened for the others,
 * not before one stops at its hits.
 */
export function useSections(
  work: Work | null,
  directory: Directory,
  hits: readonly Hit[],
): (section: string | null) => SectionName | undefined {
  const [wanted, setWanted] = useState(NONE);
  const opened = useWorks(wanted);
  const byId = useMemo(() => {
    const works = [...opened.byId.values(), ...(work ? [work] : [])];
    const sections = works.flatMap((known) => known.sections);
    return new Map(sections.map(({ id, number, heading }) => [id, { number, heading }]));
  }, [work, opened]);

  const unknown = hits.filter(
    ({ section }) => section !== null && !directory.sections.has(section) && !byId.has(section),
  );
  const missing = [...new Set(unknown.flatMap((hit) => hit.work ?? []))].sort().join("\n");
  useEffect(() => {
    if (missing === "") return;
    const timer = setTimeout(() => setWanted(missing.split("\n")), OPEN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [missing]);

  return (section) => byId.get(section ?? "") ?? directory.sections.get(section ?? "");
}
