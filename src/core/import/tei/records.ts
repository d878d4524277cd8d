import type { Participant, RecordDate, RecordKind } from "../../../contract/work.ts";
import { isCalendarDate } from "../../../contract/calendar-date.ts";
import type { DescribedRecord } from "../drafts.ts";
import { firstDayOf, lastDayOf } from "../../corpus/iso-date.ts";
import { childElements, descendants, findPath, pointers, textOrNull } from "./elements.ts";
import type { XmlElement } from "./xml.ts";

const KINDS: readonly RecordKind[] = ["telephone", "meeting", "screenplay"];
const PLACES = new Set(["placeName", "name", "locale"]);

/** The records that the header describes as settings, by the identifier that the text points to. */
export function readRecords(root: XmlElement): Map<string, DescribedRecord> {
  const description = findPath(root, "teiHeader", "profileDesc", "settingDesc");
  const settings = description ? descendants(description, "setting") : [];
  return new Map(
    settings.flatMap((setting) => {
      const pointer = setting.attributes["xml:id"];
      return pointer ? [[pointer, toRecord(pointer, setting)] as const] : [];
    }),
  );
}

function toRecord(pointer: string, setting: XmlElement): DescribedRecord {
  return {
    id: pointer.replace(/^record\./u, ""),
    kind: kindOf(setting),
    date: readDate(findPath(setting, "date")),
    place: placeOf(setting),
    participants: participantsOf(setting),
  };
}

function kindOf(setting: XmlElement): RecordKind {
  const words = new Set([...pointers(setting.attributes["ana"]), setting.attributes["type"]]);
  return KINDS.find((kind) => words.has(kind)) ?? "other";
}

function placeOf(setting: XmlElement): string | null {
  const places = childElements(setting).filter((child) => PLACES.has(child.name));
  return (
    places
      .map(textOrNull)
      .filter((place) => place !== null)
      .join(", ") || null
  );
}

/** Those named with a role, then those that `who` adds. */
function participantsOf(setting: XmlElement): Participant[] {
  const named = childElements(setting, "persName").flatMap((name) => {
    const role = textOrNull(findPath(name, "roleName")) ?? name.attributes["role"] ?? null;
    return pointers(name.attributes["ref"]).map((person) => ({ person, role }));
  });
  const others = pointers(setting.attributes["who"])
    .filter((person) => named.every((participant) => participant.person !== person))
    .map((person) => ({ person, role: null }));
  return [...named, ...others];
}

const ISO_DATE = /^\d{4}(-\d{2}(-\d{2})?)?(?=$|T)/u;

const UNKNOWN: RecordDate = {
  iso: null,
  earliest: null,
  latest: null,
  precision: "unknown",
  note: null,
};

/** What a date element says; nothing of one that is not there. */
export function readDate(date: XmlElement | null): RecordDate {
  if (!date) return UNKNOWN;
  const { attributes } = date;
  const note = textOrNull(findPath(date, "note"));
  const when = isoDate(attributes["when"]);
  if (when) {
    const precision = attributes["cert"] === "low" ? "approximate" : precisionOf(when);
    return { iso: when, earliest: firstDayOf(when), latest: lastDayOf(when), precision, note };
  }
  const earliest = isoDate(attributes["notBefore"] ?? attributes["from"]);
  const latest = isoDate(attributes["notAfter"] ?? attributes["to"]);
  if (!earliest && !latest) return { ...UNKNOWN, note };
  return {
    iso: null,
    earliest: earliest && firstDayOf(earliest),
    latest: latest && lastDayOf(latest),
    precision: "approximate",
    note,
  };
}

/** The date of a TEI date or date and time; null for anything that is no day, month or year. */
export function isoDate(value: string | undefined): string | null {
  const date = ISO_DATE.exec(value ?? "")?.[0];
  return date !== undefined && isCalendarDate(date) ? date : null;
}

function precisionOf(iso: string): "day" | "month" | "year" {
  return iso.length === 4 ? "year" : iso.length === 7 ? "month" : "day";
}
