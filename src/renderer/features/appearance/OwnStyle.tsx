import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import { LONGEST_CSL } from "../../../contract/citation.ts";
import { messageOf } from "../../../contract/result.ts";
import { useSession } from "../../session/Session.tsx";
import { Button } from "../../ui/Button.tsx";

/** Takes a style of the reader’s own from a file; it is cited in from then on. */
export function OwnStyle() {
  const { changeSettings } = useSession();
  const [outcome, setOutcome] = useState("");
  const take = async (file: File) => {
    try {
      const csl = await file.text();
      const name = styleName(csl);
      if (name === null || csl.length > LONGEST_CSL)
        return setOutcome(`${file.name} is not a style of citation. Nothing was changed.`);
      changeSettings({ ownStyle: { name, csl }, citationStyle: "own" });
      setOutcome(`Citations are now in ${name}.`);
    } catch (error) {
      setOutcome(`${file.name} could not be read: ${messageOf(error)} Nothing was changed.`);
    }
  };
  return (
    <>
      <FileTrigger
        acceptedFileTypes={[".csl"]}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) void take(file);
        }}
      >
        <Button look="quiet">Style from a .csl file…</Button>
      </FileTrigger>
      <output className="appearance-outcome">{outcome}</output>
    </>
  );
}

/** What the style calls itself; null for a file that is none. */
function styleName(csl: string): string | null {
  const xml = new DOMParser().parseFromString(csl, "application/xml");
  const isStyle = xml.documentElement.localName === "style";
  const name = isStyle ? xml.querySelector("info > title")?.textContent?.trim() : "";
  return name ? name.slice(0, 300) : null;
}
