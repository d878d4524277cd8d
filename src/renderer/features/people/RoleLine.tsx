import type { PersonOverview, RecordOverview } from "../../../contract/overview.ts";
import { formatRecordDate } from "../../../core/corpus/record-date.ts";
import { recordTitle } from "../../../core/corpus/record-title.ts";
import { PassageLink } from "../../session/PassageLink.tsx";
import { findRecord } from "./find-record.ts";
import { heldRoles } from "./held-roles.ts";
import "./role-line.css";

export interface RoleLineProps {
  roles: PersonOverview["roles"];
  records: RecordOverview[];
  colour: string;
}

/** What somebody was, by date, and the records that say so; what was only written for them is marked. */
export function RoleLine({ roles, records, colour }: RoleLineProps) {
  return (
    <section aria-labelledby="person-roles">
      <h3 id="person-roles">Roles</h3>
      <ol className="role-line" style={{ color: colour }}>
        {heldRoles(roles).map((held) => (
          <li
            key={`${held.in[0]?.work} ${held.in[0]?.record}`}
            className={held.isScripted ? "role-scripted" : undefined}
          >
            <p className="role-name">
              {held.role}
              {held.isScripted && <span className="role-script"> in a script</span>}
            </p>
            <ul>
              {held.in.map((role) => {
                const record = findRecord(records, role.work, role.record);
                const passage = record?.excerpts[0]?.passage;
                const text = [
                  formatRecordDate(role.date, "short"),
                  record && recordTitle(record),
                ].filter(Boolean);
                return (
                  <li key={`${role.work} ${role.record}`}>
                    {passage ? (
                      <PassageLink work={role.work} passage={passage}>
                        {text.join(" · ")}
                      </PassageLink>
                    ) : (
                      text.join(" · ")
                    )}
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
