import type { PersonOverview } from "../../../contract/overview.ts";

type Role = PersonOverview["roles"][number];

/** A role and the records, one after the other, in which somebody held it. */
export interface HeldRole {
  role: string;
  /** Whether it was only written for them. */
  isScripted: boolean;
  in: Role[];
}

/** Roles by date, those that follow each other under the same name taken together; a script keeps its own. */
export function heldRoles(roles: readonly Role[]): HeldRole[] {
  const held: HeldRole[] = [];
  for (const role of roles) {
    const last = held.at(-1);
    if (last?.role === role.role && last.isScripted === role.isScripted) last.in.push(role);
    else held.push({ role: role.role, isScripted: role.isScripted, in: [role] });
  }
  return held;
}
