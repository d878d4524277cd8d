import { excerptsIn } from "../../export-document.ts";
import { workTexts } from "../../stretches.ts";
import type { ExportContext, ExportFormatter } from "../formatter.ts";
import { itemsOf } from "./annotation-items.ts";

/** A set of annotations as Readium's reading systems, such as Thorium, exchange them. */
export const readium: ExportFormatter = {
  format: "readium",
  name: "Readium annotation set",
  use: "For Thorium and other reading systems on Readium.",
  purpose: "data",
  ignores: ["style", "context", "insertions", "cuts", "original"],
  extension: "annotation",
  mediaType: "application/rd-annotations+json",
  *write(document, context) {
    const { title, link } = context;
    const head = {
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id: link,
      type: "AnnotationSet",
      generator: { id: "readout://application", type: "Software", name: "Readout" },
      title,
      about: aboutOf(context),
    };
    yield `${JSON.stringify(head, null, 2).replace(/\n\}$/u, "")},\n  "items": [`;
    const textOf = workTexts(context.corpus);
    let before = "\n    ";
    for (const excerpt of excerptsIn(document))
      for (const item of itemsOf(excerpt, textOf)) {
        yield before + JSON.stringify(item, null, 2).replaceAll("\n", "\n    ");
        before = ",\n    ";
      }
    yield "\n  ]\n}\n";
  },
};

/** The publication, where all comes from one; else what the file is called. */
function aboutOf({ works, title, link }: ExportContext): object {
  const [work, ...others] = works;
  if (!work || others.length > 0) return { "dc:identifier": [link], "dc:title": title };
  const { publisher, authors, date, url } = work.publication;
  return {
    "dc:identifier": [link, ...(url === null ? [] : [url])],
    "dc:title": work.title,
    ...(publisher !== null && { "dc:publisher": [publisher] }),
    ...(authors.length > 0 && { "dc:creator": authors }),
    ...(date !== null && { "dc:date": date }),
  };
}
