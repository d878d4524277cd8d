import { CircleAlert, CircleCheck } from "lucide-react";
import { useState } from "react";
import type { HealthCheck, HealthReport } from "../../../contract/library.ts";
import { counted } from "../../../core/text/counted.ts";
import { useSession } from "../../session/Session.tsx";
import { OutcomeLine } from "../../session/OutcomeLine.tsx";
import { useDoing } from "../../session/use-doing.ts";
import { Button } from "../../ui/Button.tsx";
import { Moment } from "./Moment.tsx";
import "./health-checks.css";

/** Reads everything back when asked to, and makes a backup when asked to. */
export function HealthChecks({ onBackup }: { onBackup: () => void }) {
  const { bridge } = useSession();
  const { isBusy, outcome, run } = useDoing();
  const [report, setReport] = useState<HealthReport | null>(null);
  const verify = async () => {
    const found = await bridge.verifyLibrary({});
    setReport(found);
    return verdict(found);
  };
  const backUp = async () => {
    const { annotations } = await bridge.makeBackup({});
    onBackup();
    return `Backed up and read back: ${counted(annotations, "annotation")}.`;
  };
  return (
    <section aria-labelledby="library-checks">
      <h3 id="library-checks">Check and back up</h3>
      <p className="library-lead">
        Verifying reads every file from the disk, backups included, and changes nothing.
      </p>
      <div className="library-actions">
        <Button isPending={isBusy} onPress={() => void run(verify)}>
          Verify now
        </Button>
        <Button isPending={isBusy} onPress={() => void run(backUp)}>
          Back up now
        </Button>
        {isBusy && <span className="library-count">One moment…</span>}
      </div>
      <OutcomeLine outcome={outcome} />
      {report && <Report report={report} />}
    </section>
  );
}

function Report({ report }: { report: HealthReport }) {
  return (
    <>
      <p className="library-lead">
        Verified <Moment at={report.checked} />
      </p>
      <ul className="health-checks" aria-label="What was verified">
        {report.checks.map((check) => (
          <Check key={check.subject} check={check} />
        ))}
      </ul>
    </>
  );
}

function Check({ check: { subject, found, problems } }: { check: HealthCheck }) {
  const isWhole = problems.length === 0;
  const Sign = isWhole ? CircleCheck : CircleAlert;
  return (
    <li data-whole={isWhole}>
      <Sign size={16} aria-hidden="true" />
      <div>
        <p>
          <b>{subject}</b>: {found}
          <span className="visually-hidden">{isWhole ? ", whole" : ", not whole"}</span>
        </p>
        {problems.map((problem) => (
          <p key={problem} className="health-problem">
            {problem}
          </p>
        ))}
      </div>
    </li>
  );
}

function verdict({ checks }: HealthReport): string {
  const bad = checks.filter(({ problems }) => problems.length > 0).length;
  const all = counted(checks.length, "thing");
  if (bad === 0) return `Verified ${all}: all of it is whole.`;
  return `Verified ${all}: ${counted(bad, "thing")} not whole. What to do is said below.`;
}
