import type { CslItem } from "../../../citation/csl-item.ts";
import { excerptsIn } from "../../export-document.ts";
import type { ExportFormatter } from "../formatter.ts";
import { annotationObject } from "./annotation-object.ts";

const PROFILE = "http://www.w3.org/ns/anno.jsonld";

/** Terms of our own stand under `readout:`, as plain JSON that a reader of linked data leaves alone. */
const CONTEXT = [
  PROFILE,
  {
    "@version": 1.1,
    readout: "readout://ns#",
    "readout:excerpt": { "@type": "@json" },
    "readout:annotation": { "@type": "@json" },
    "readout:csl": { "@type": "@json" },
  },
];

/** A collection, written an annotation at a time, as the W3C Web Annotation Recommendation of 2017 has it. */
export const webAnnotation: ExportFormatter = {
  format: "json",
  name: "JSON",
  use: "W3C Web Annotations, for other programs and for keeping.",
  purpose: "data",
  ignores: ["original"],
  extension: "json",
  mediaType: `application/ld+json;profile="${PROFILE}"`,
  *write(document, context) {
    const { link: id, title: label } = context;
    const { length: total } = document.annotations;
    const head = { "@context": CONTEXT, id, type: "AnnotationCollection", label, total };
    yield JSON.stringify(head, null, 2).replace(/\n\}$/u, "");
    const csl = new Map<string, CslItem>();
    // A page has to have at least one annotation.
    if (total > 0) {
      const page = { id: `${id}#page-1`, type: "AnnotationPage", partOf: id, startIndex: 0 };
      yield `,\n  "first": ${indented(page, 2).replace(/\n {2}\}$/u, "")},\n    "items": [`;
      let before = "\n";
      for (const excerpt of excerptsIn(document)) {
        for (const item of excerpt.sources) csl.set(item.id, item);
        yield `${before}      ${indented(annotationObject(excerpt, context), 6)}`;
        before = ",\n";
      }
      yield "\n    ]\n  }";
    }
    yield `,\n  "readout:csl": ${indented([...csl.values()], 2)}\n}\n`;
  },
};

/** JSON in lines that stand so many spaces further in, but for the first. */
function indented(value: unknown, spaces: number): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${" ".repeat(spaces)}`);
}
