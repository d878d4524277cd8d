import { messageOf } from "../contract/result.ts";
import { counted } from "../core/text/counted.ts";
import type { OpenShelf } from "./corpora/open-shelf.ts";
import { verifyWorks, type Check } from "./verify-works.ts";

/** Reads every imported work, one after another: a check for each corpus, and one for what cannot be opened. */
export function verifyShelf(shelf: OpenShelf): Check[] {
  const unread = shelf.notices().map(({ path, message }) => ({
    subject: `corpus ${path}`,
    found: "",
    problems: [message],
  }));
  const load = shelf.loader();
  const checks = shelf.outlined().map(({ id, works }) => ({
    subject: `corpus ${id}`,
    found: `${counted(works.length, "imported work")}; every file is as it was written and every reference leads somewhere`,
    problems: works.flatMap((work) => problemsOf(work.id, load)),
  }));
  return [...checks, ...unread];
}

function problemsOf(work: string, load: ReturnType<OpenShelf["loader"]>): string[] {
  try {
    return verifyWorks([load(work)]).flatMap(({ subject, problems }) =>
      problems.map((problem) => `${subject}: ${problem}`),
    );
  } catch (error) {
    return [messageOf(error)];
  }
}
