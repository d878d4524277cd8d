import type { AnchoredAnnotation } from "../../../contract/annotation.ts";
import type { SearchFilters } from "../../../contract/search.ts";
import { LAYERS, type SourceRecord } from "../../../contract/work.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import { tagKey } from "../../text/tag-key.ts";
import { passagesPlan } from "../fields/annotation-fields.ts";
import { mayFallInto } from "../fields/dates.ts";
import { keysPlan, type FieldContext } from "../fields/field-reading.ts";
import { recordKey } from "../record-years.ts";
import { allOf } from "./compile.ts";
import type { Plan } from "./plan.ts";

/**
 * Which passages the filters let through. Filters of different kinds have to agree, values of one kind
 * are alternatives. A passage of no record passes no filter by record or date, one of no speaker none by
 * speaker; a record passes a range of dates when it may fall into it.
 */
export function filterPlan(filters: SearchFilters, { corpus, annotations }: FieldContext): Plan {
  const { works, layers, records, speakers, years, tags, from, to } = filters;
  const parts: Plan[] = [];
  if (works?.length) parts.push(keysPlan("work", works));
  if (layers?.length)
    parts.push(
      keysPlan(
        "layer",
        LAYERS.filter((layer) => layers.includes(layer)),
      ),
    );
  if (speakers?.length) parts.push(keysPlan("speaker", speakers));
  if (records?.length) {
    const wanted = new Set(records);
    parts.push(recordsPlan(corpus, ({ id }) => wanted.has(id)));
  }
  if (years?.length)
    parts.push(recordsPlan(corpus, ({ date }) => years.some((y) => mayFallInto(date, y, y))));
  if (from !== undefined || to !== undefined)
    parts.push(recordsPlan(corpus, ({ date }) => mayFallInto(date, from, to)));
  if (tags?.length)
    parts.push(
      passagesPlan(
        annotations.filter((each) => hasAnyTag(each, tags)),
        corpus,
      ),
    );
  return allOf(parts);
}

export function hasAnyTag({ tags }: AnchoredAnnotation, wanted: readonly string[]): boolean {
  return tags.some((own) => wanted.some((each) => tagKey(each) === tagKey(own)));
}

function recordsPlan(corpus: Corpus, isWanted: (record: SourceRecord) => boolean): Plan {
  const records = corpus.works.flatMap((work) => work.records).filter(isWanted);
  return keysPlan(
    "record",
    records.map(({ work, id }) => recordKey(work, id)),
  );
}
