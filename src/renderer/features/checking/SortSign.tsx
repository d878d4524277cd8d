import {
  Check,
  CircleHelp,
  Link2,
  type LucideIcon,
  PencilLine,
  Quote,
  Scissors,
  UserX,
} from "lucide-react";
import { type Sort, SORT_NAMES } from "./findings.ts";
import "./sort-sign.css";

const ICONS: Record<Sort, LucideIcon> = {
  exact: Check,
  altered: PencilLine,
  joined: Link2,
  "wrong-source": UserX,
  cut: Scissors,
  "not-here": CircleHelp,
  unmarked: Quote,
};

/** A verdict by shape, colour and word; `isShort` leaves the word to those who listen. */
export function SortSign({ sort, isShort = false }: { sort: Sort; isShort?: boolean }) {
  const Icon = ICONS[sort];
  return (
    <span className="sort-sign" data-sort={sort}>
      <Icon size={isShort ? 13 : 15} aria-hidden="true" />
      <span className={isShort ? "visually-hidden" : undefined}>{SORT_NAMES[sort]}</span>
    </span>
  );
}
