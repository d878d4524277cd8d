import type { ExportFormatter } from "../formatter.ts";
import { type GatheredSource, gatherSources } from "../sources/gather-sources.ts";

/** The records and the publications that quote them, as citation processors and Zotero take them. */
export const cslJson: ExportFormatter = {
  format: "csl-json",
  name: "CSL-JSON",
  use: "The sources, for Zotero, pandoc and citation processors.",
  purpose: "references",
  ignores: ["style", "context"],
  extension: "json",
  mediaType: "application/vnd.citationstyles.csl+json",
  *write(document) {
    let before = "[";
    for (const source of gatherSources(document)) {
      yield `${before}\n${JSON.stringify(cslEntry(source), null, 2).replaceAll(/^/gm, "  ")}`;
      before = ",";
    }
    yield before === "[" ? "[]\n" : "\n]\n";
  },
};

/** What the schema has no field for stands under `custom`, where it takes everything. */
function cslEntry({
  key,
  item,
  quotedIn,
  tags,
  excerpts,
}: GatheredSource): Record<string, unknown> {
  const { custom, ...fields } = item;
  const more = {
    ...custom,
    ...(quotedIn && { "quoted-in": quotedIn.key }),
    "readout-id": item.id,
    ...(tags.size > 0 && { tags: [...tags] }),
    ...(excerpts.length > 0 && { excerpts }),
  };
  return {
    ...fields,
    id: key,
    ...(tags.size > 0 && { keyword: [...tags].join(", ") }),
    custom: more,
  };
}
