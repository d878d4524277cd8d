import type { AnchoredAnnotation, LibraryStatus } from "../contract/annotation.ts";
import { counted } from "../core/text/counted.ts";
import type { Check } from "./verify-works.ts";

/** Looks at a library: whether it could be read, and whether its annotations are still on their words. */
export function verifyLibrary(status: LibraryStatus, annotations: AnchoredAnnotation[]): Check {
  const count = (wanted: AnchoredAnnotation["anchor"]["status"]) =>
    annotations.filter(({ anchor }) => anchor.status === wanted).length;
  const lost = annotations.filter(({ anchor }) => anchor.status === "lost");
  return {
    subject: `library ${status.folder}`,
    found: `${counted(annotations.length, "annotation")}: ${count("exact")} on their words, ${count("moved")} found again elsewhere, ${count("altered")} changed in the text, ${count("none")} marking no words`,
    problems: [
      ...status.notices.map(({ message }) => message),
      ...lost.map(({ id }) => `the words of annotation ${id} are not in the text any more`),
    ],
  };
}
