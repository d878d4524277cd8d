import {
  CITATION_STYLE_NAMES,
  CITATION_STYLES,
  type ChosenStyle,
} from "../../contract/citation.ts";
import { SelectField } from "../ui/SelectField.tsx";
import { useSession } from "./Session.tsx";

/** The style in which is cited, from now on and after a restart. */
export function CitationStyleChoice({ label = "Citation style" }: { label?: string }) {
  const { settings, changeSettings } = useSession();
  const { citationStyle, ownStyle } = settings;
  const options: { value: ChosenStyle; label: string }[] = [
    ...CITATION_STYLES.map((value) => ({ value, label: CITATION_STYLE_NAMES[value] })),
    ...(ownStyle ? [{ value: "own" as const, label: ownStyle.name }] : []),
  ];
  return (
    <SelectField
      label={label}
      value={citationStyle}
      options={options}
      onChange={(citationStyle) => changeSettings({ citationStyle })}
    />
  );
}
