import type { ProposedParagraph, ProposedWork } from "../../contract/proposed-work.ts";
import type { PassagePicture, Person } from "../../contract/work.ts";
import { composeAnew, type ComposedWork, type EarlierStates } from "./compose-anew.ts";
import type { DescribedRecord, PassageDraft, SectionDraft, TurnDraft } from "./drafts.ts";
import { fileTitle } from "./file-title.ts";
import { createSectionKeys } from "./section-keys.ts";
import { slug } from "./slug.ts";

export interface ComposeOptions extends EarlierStates {
  /** Id of the work, the first part of every address in it. */
  work: string;
  /** Id of the corpus that it belongs to. */
  corpus: string;
  /** Gives the title of a document that has none. */
  file: string;
  /** The file of a picture by its name in the proposal; null when there is none, which leaves the picture out. */
  pictureFile?: PictureFiles;
}

export type PictureFiles = (
  name: string,
) => Pick<PassagePicture, "hash" | "mediaType" | "bytes"> | null;

/**
 * Makes a work of a proposal. Notes become paragraphs of commentary after the one on which they hang.
 * Composed again from a changed text, every paragraph of the same words keeps its address, and no address
 * is given to other words.
 */
export function composeWork(proposed: ProposedWork, options: ComposeOptions): ComposedWork {
  const { work: id, corpus, file, pictureFile = () => null, ...earlier } = options;
  const title = proposed.title ?? fileTitle(file);
  const about = {
    id,
    corpus,
    title,
    subtitle: proposed.subtitle,
    language: proposed.language ?? "und",
    publication: proposed.publication,
  };
  const persons = personsOf(proposed);
  const drafted = {
    about,
    sections: draftsOf(withPictures(proposed, pictureFile), persons, title),
    persons: new Map(persons.map((person) => [person.id, person])),
    records: recordsOf(proposed, persons),
  };
  return composeAnew(drafted, earlier);
}

type PicturedWork = Omit<ProposedWork, "paragraphs"> & { paragraphs: PicturedParagraph[] };
type PicturedParagraph = Omit<ProposedParagraph, "pictures"> & Pick<PassageDraft, "pictures">;

/** Of its pictures those whose files are there. */
function withPictures(proposed: ProposedWork, fileOf: PictureFiles): PicturedWork {
  const paragraphs = proposed.paragraphs.map(({ pictures: named, ...paragraph }) => {
    const pictures = (named ?? []).flatMap(({ name, ...picture }) => {
      const file = fileOf(name);
      return file ? [{ ...file, ...picture }] : [];
    });
    return { ...paragraph, ...(pictures.length > 0 && { pictures }) };
  });
  return { ...proposed, paragraphs };
}

/** Ids are made of names, so that a person is the same in all works of a corpus. */
function personsOf({ speakers }: ProposedWork): Person[] {
  const keys = createSectionKeys();
  return speakers.map(({ name, shortName }) => ({
    id: keys.unique(slug(name) || "speaker"),
    name,
    shortName,
  }));
}

function recordsOf({ records }: ProposedWork, persons: Person[]): Map<string, DescribedRecord> {
  return new Map(
    records.map(({ id, kind, date, place, participants }) => [
      id,
      {
        id,
        kind,
        date,
        place,
        participants: participants.map(({ speaker, role }) => ({
          person: (persons[speaker] as Person).id,
          role,
        })),
      },
    ]),
  );
}

function draftsOf(proposed: PicturedWork, persons: Person[], title: string): SectionDraft[] {
  const keys = createSectionKeys();
  const turns = proposed.turns.map(({ speaker, label, role, record }): TurnDraft => ({
    stored: null,
    who: speaker === null ? [] : [(persons[speaker] as Person).id],
    label,
    role,
    record: recordId(proposed, record),
  }));
  const sections = proposed.sections.map(({ heading: own, number }, index): SectionDraft => {
    const heading = own ?? (number === null ? "Front matter" : title);
    const part = number === null && index === 0 ? "front" : null;
    const key = keys.keyFor({ own: null, part, number: null, heading, type: null }, null);
    return { key, number, heading, passages: [] };
  });
  for (const paragraph of proposed.paragraphs)
    sections[paragraph.section]?.passages.push(passageOf(paragraph, proposed, turns));
  return sections.filter((section) => section.passages.length > 0);
}

function passageOf(
  paragraph: PicturedParagraph,
  proposed: PicturedWork,
  turns: TurnDraft[],
): SectionDraft["passages"][number] {
  const { kind, text, insertions, pictures, pages, time, note, turn, record, place } = paragraph;
  return {
    kind,
    text,
    insertions,
    pages,
    time,
    note,
    stored: null,
    ...(pictures && { pictures }),
    turn: turn === null ? null : (turns[turn] ?? null),
    record: recordId(proposed, record),
    line: Number(/^line (\d+)$/u.exec(place)?.[1] ?? 0),
  };
}

function recordId({ records }: Pick<ProposedWork, "records">, index: number | null): string | null {
  return index === null ? null : (records[index]?.id ?? null);
}
