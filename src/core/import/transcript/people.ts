import type { ProposedSpeaker } from "../../../contract/proposed-work.ts";
import type { PersonCorrection, Recipe } from "../../../contract/recipe.ts";
import { labelKey } from "./accept-speakers.ts";
import type { NamedParticipant } from "./participants.ts";
import { calmName, isSameGiven, nameKey, parseName, type PersonName } from "./person-name.ts";

/** Where first names are looked for, and for how many people at most. */
const SAMPLE = 500_000;
const MOST_LOOKED_UP = 200;

/** One person while the labels that mean them are found. */
interface Person {
  family: string | null;
  given: string | null;
  /** Where there is no family name: the label, or the name that its owner gave. */
  name: string;
  labels: Set<string>;
}

/**
 * The people behind labels and datelines. A family name alone is the one person who has it, or the one of
 * them who takes part in the record; a role alone is whoever has that role there.
 */
export class People {
  /** Only those who were asked for, in that order. */
  private readonly used = new Map<Person, number>();
  private readonly byFamily = new Map<string, Person[]>();
  private readonly byLabel = new Map<string, Person>();
  private readonly told = new Map<string, string>();
  private readonly corrections: Map<string, PersonCorrection>;

  constructor(names: (PersonName | NamedParticipant)[], recipe: Recipe, text: string) {
    this.corrections = new Map(recipe.people.map((one) => [nameKey(one.person), one]));
    for (const { label, person } of recipe.speakers) this.told.set(labelKey(label), person);
    for (const name of names)
      if (name.family !== null && name.given !== null) this.add(name.family, name.given);
    for (const name of names)
      if (name.family !== null && !this.byFamily.has(nameKey(name.family)))
        this.add(name.family, null);
    const sample = text.slice(0, SAMPLE);
    for (const [person] of [...this.byFamily.values()].slice(0, MOST_LOOKED_UP))
      if (person && person.given === null)
        person.given = givenNameIn(sample, person.family as string);
  }

  /** The person whom a label means among those who take part. */
  labelled(label: string, participants: NamedParticipant[]): number {
    const person = this.find(label, participants);
    person.labels.add(label);
    return this.indexOf(person);
  }

  participant({ family, given }: NamedParticipant): number {
    const told = this.told.get(nameKey([given, family].filter(Boolean).join(" ")));
    return this.indexOf(told === undefined ? this.named(family, given, []) : this.byName(told));
  }

  /** The person of this name, as their owner gave it. */
  called(name: string): number {
    return this.indexOf(this.byName(name));
  }

  speakers(): ProposedSpeaker[] {
    return [...this.used.keys()].map((person) => ({
      name: nameOf(person),
      shortName: this.correctionOf(person)?.shortName ?? calmName(person.family ?? person.name),
      labels: [...person.labels],
    }));
  }

  /** The role that their owner gives to somebody, else the one that was found. Only once all are known. */
  rolesOf(): (speaker: number | null, found: string | null) => string | null {
    const told = [...this.used.keys()].map((person) => this.correctionOf(person)?.role);
    return (speaker, found) => {
      const own = speaker === null ? undefined : told[speaker];
      return own === undefined ? found : own;
    };
  }

  private correctionOf(person: Person): PersonCorrection | undefined {
    return this.corrections.get(nameKey(nameOf(person)));
  }

  private find(label: string, participants: NamedParticipant[]): Person {
    const key = labelKey(label);
    const told = this.told.get(key);
    if (told !== undefined) return this.byName(told);
    const { family, given } = parseName(label);
    if (family !== null && !this.isInitials(family, given))
      return this.named(family, given, participants);
    const known = this.byLabel.get(key);
    if (known) return known;
    const meant = this.withInitials(label) ?? this.withRole(label, participants);
    if (meant) return meant;
    const person: Person = { family: null, given: null, name: calmName(label), labels: new Set() };
    this.byLabel.set(key, person);
    return person;
  }

  private named(family: string, given: string | null, participants: NamedParticipant[]): Person {
    const people = this.byFamily.get(nameKey(family)) ?? [];
    const fitting =
      given === null
        ? people
        : people.filter((p) => p.given !== null && isSameGiven(p.given, given));
    const here = fitting.find((person) => participants.some((other) => isPerson(person, other)));
    return here ?? fitting[0] ?? this.add(family, given);
  }

  /** Names in full are kept apart by their first names; initials go to the one they fit. */
  private add(family: string, given: string | null): Person {
    const key = nameKey(family);
    const people = this.byFamily.get(key) ?? [];
    const same = people.find(
      (person) => given === null || person.given === null || isSameGiven(person.given, given),
    );
    if (same) {
      if (given !== null && given.length > (same.given?.length ?? 0)) same.given = given;
      return same;
    }
    const person: Person = { family, given, name: family, labels: new Set() };
    this.byFamily.set(key, [...people, person]);
    return person;
  }

  private byName(name: string): Person {
    const { family, given } = parseName(name);
    const known = family === null ? [] : (this.byFamily.get(nameKey(family)) ?? []);
    const same = known.find((person) => nameKey(nameOf(person)) === nameKey(name));
    if (same) return same;
    const key = family === null ? labelKey(name) : `name ${nameKey(name)}`;
    const told = this.byLabel.get(key) ?? { family, given, name, labels: new Set() };
    this.byLabel.set(key, told);
    return told;
  }

  /** `JS` is the one person with these initials. */
  private withInitials(label: string): Person | null {
    const letters = label.replaceAll(/[.\s]/gu, "");
    if (!/^\p{Lu}{2,3}$/u.test(letters)) return null;
    const people = [...this.byFamily.values()].flat().filter((person) => {
      const words = `${person.given ?? ""} ${person.family ?? ""}`.trim().split(/[\s.-]+/u);
      return (
        words.length > 1 && words.map((word) => word.charAt(0).toUpperCase()).join("") === letters
      );
    });
    return people.length === 1 ? (people[0] as Person) : null;
  }

  private isInitials(family: string, given: string | null): boolean {
    return given === null && this.withInitials(family) !== null;
  }

  private withRole(label: string, participants: NamedParticipant[]): Person | null {
    const wanted = label.toLowerCase().replace(/^the\s+|\.$/gu, "");
    const fitting = participants.filter(
      ({ role }) => role !== null && hasWords(role.toLowerCase(), wanted),
    );
    const [only] = fitting;
    return only && fitting.length === 1 ? this.named(only.family, only.given, participants) : null;
  }

  private indexOf(person: Person): number {
    const index = this.used.get(person) ?? this.used.size;
    this.used.set(person, index);
    return index;
  }
}

function hasWords(text: string, words: string): boolean {
  return words !== "" && ` ${text.replace(/[,.]/gu, " ")} `.includes(` ${words} `);
}

function isPerson(person: Person, { family, given }: NamedParticipant): boolean {
  if (person.family === null || nameKey(person.family) !== nameKey(family)) return false;
  return given === null || person.given === null || isSameGiven(given, person.given);
}

function nameOf({ family, given, name }: Person): string {
  if (family === null || (name !== family && given !== null)) return name;
  const shown = calmName(family);
  return given === null ? shown : `${calmName(given)} ${shown}`;
}

/**
 * The first name that stands before a family name most often in a text: no word that the text has in small
 * letters too, and more than once where it begins a sentence, as any word may.
 */
function givenNameIn(text: string, family: string): string | null {
  const counts = new Map<string, number>();
  const shown = calmName(family);
  let at = text.indexOf(` ${shown}`);
  while (at >= 0) {
    const [, space, word] = GIVEN_NAME.exec(text.slice(Math.max(0, at - 40), at)) ?? [];
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + (space ? 2 : 1));
    at = text.indexOf(` ${shown}`, at + 1);
  }
  const found = [...counts].sort(([, a], [, b]) => b - a);
  return found.find(([word, count]) => count > 1 && isOnlyName(word, text))?.[0] ?? null;
}

/** A word with a capital, and whether a sentence goes on before it. */
const GIVEN_NAME = /([\p{L}\p{N},;]\s)?(?<!\p{L})(\p{Lu}\p{Ll}+)$/u;

function isOnlyName(word: string, text: string): boolean {
  return parseName(`${word} Xx`).role === null && !text.includes(` ${word.toLowerCase()} `);
}
