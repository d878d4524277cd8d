import type { Annotation } from "../../contract/annotation.ts";
import { normaliseText } from "../anchoring/normalised-text.ts";

/** Annotations by id, and by what they are about and say. */
export class KnownAnnotations {
  private readonly ids = new Set<string>();
  private readonly contents = new Set<string>();

  constructor(annotations: Iterable<Annotation>) {
    for (const annotation of annotations) this.add(annotation);
  }

  add(annotation: Annotation): void {
    this.ids.add(annotation.id);
    this.contents.add(contentOf(annotation));
  }

  /** Whether it is there by its id, or, unless the id alone counts, as the same words with the same note. */
  has(annotation: Annotation, isIdAlone: boolean): boolean {
    return this.ids.has(annotation.id) || (!isIdAlone && this.contents.has(contentOf(annotation)));
  }
}

function contentOf({ target, note }: Annotation): string {
  const said = note.trim();
  if (target.kind === "notebook") return `notebook\n${said}`;
  if (target.kind === "work") return `work\n${target.work}\n${said}`;
  if (target.kind === "passage") return `passage\n${target.passage}\n${said}`;
  const words = normaliseText(target.selectors.map(({ exact }) => exact).join(" ")).text.trim();
  return `text\n${target.work}\n${words}\n${said}`;
}
