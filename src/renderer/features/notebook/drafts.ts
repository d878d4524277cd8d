/** What was typed and is not stored: changes that were left, and those that could not be saved. */
export interface Draft {
  note?: string;
  tags?: string[];
}

export type Field = keyof Draft;

export type Drafts = ReadonlyMap<string, Draft>;

export function withDraft(drafts: Drafts, id: string, draft: Draft): Drafts {
  return new Map(drafts).set(id, { ...drafts.get(id), ...draft });
}

/** Drops one field of a draft, and the draft with its last field. */
export function withoutDraft(drafts: Drafts, id: string, field: Field): Drafts {
  const { [field]: _dropped, ...rest } = drafts.get(id) ?? {};
  const next = new Map(drafts);
  if (Object.keys(rest).length > 0) next.set(id, rest);
  else next.delete(id);
  return next;
}

export function isSameDraft(a: Draft[Field], b: Draft[Field]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
