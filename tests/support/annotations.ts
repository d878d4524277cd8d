import * as fc from "fast-check";
import { COLOURS, type Annotation } from "../../src/contract/annotation.ts";

export { noteNumber } from "./note-number.ts";

const id = fc.string({ unit: "binary", minLength: 1 });
const text = fc.string({ unit: "binary" });
const time = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());
const selector = fc.record(
  {
    passage: id,
    start: fc.nat(),
    end: fc.nat(),
    exact: text,
    prefix: text,
    suffix: text,
  },
  { noNullPrototype: true },
);
const selectors = fc.array(selector, { minLength: 1, maxLength: 3 });
const target = fc.oneof(
  fc.tuple(id, text, selectors).map(([work, textVersion, selectors]) => ({
    kind: "text" as const,
    work,
    textVersion,
    selectors,
  })),
  fc.tuple(id, id).map(([work, passage]) => ({ kind: "passage" as const, work, passage })),
  id.map((work) => ({ kind: "work" as const, work })),
  fc.constant({ kind: "notebook" as const }),
);

/** Annotations of every kind, with any text in them, each with an id of its own. */
export const anyAnnotations: fc.Arbitrary<Annotation[]> = fc.uniqueArray(
  fc.record(
    {
      id,
      target,
      colour: fc.constantFrom(...COLOURS, null),
      note: text,
      tags: fc.array(text, { maxLength: 3 }),
      created: time,
      modified: time,
    },
    { noNullPrototype: true },
  ),
  { selector: (annotation) => annotation.id, maxLength: 12 },
);
