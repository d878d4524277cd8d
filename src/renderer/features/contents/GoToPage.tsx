import { type FormEvent, useMemo, useState } from "react";
import type { Work } from "../../../contract/work.ts";
import { pagesOf } from "../../../core/corpus/pages-of.ts";
import { useSession } from "../../session/Session.tsx";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/TextField.tsx";

/** Leads to a page of the work by its label as printed; nothing for a work without pages. */
export function GoToPage({ work }: { work: Work }) {
  const { read } = useSession();
  const announce = useAnnounce();
  const pages = useMemo(() => pagesOf(work), [work]);
  const [label, setLabel] = useState("");
  const [missing, setMissing] = useState<string | null>(null);
  const [first, last] = [pages[0], pages.at(-1)];
  if (!first || !last) return null;
  const go = (event: FormEvent) => {
    event.preventDefault();
    const wanted = label.trim().replace(/^pp?\.\s*/iu, "");
    if (wanted === "") return;
    const page = pages.find((one) => one.label.toLowerCase() === wanted.toLowerCase());
    const message = `There is no page ${wanted}. The pages go from ${first.label} to ${last.label}.`;
    setMissing(page ? null : message);
    if (page) read(page.passage);
    else announce(message);
  };
  return (
    <form className="contents-page" onSubmit={go}>
      <TextField label="Page" size={6} maxLength={40} value={label} onChange={setLabel} />
      <Button type="submit">Go</Button>
      {missing !== null && <p>{missing}</p>}
    </form>
  );
}
