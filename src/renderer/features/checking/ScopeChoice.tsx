import { useMemo } from "react";
import type { CheckScope } from "../../../contract/checking.ts";
import { useSession } from "../../session/Session.tsx";
import { SelectField } from "../../ui/SelectField.tsx";

interface ScopeChoiceProps {
  scope: CheckScope;
  onScope: (scope: CheckScope) => void;
}

const ALL = "";

/** All sources, one corpus, or one work of it. */
export function ScopeChoice({ scope, onScope }: ScopeChoiceProps) {
  const { corpora } = useSession();
  const work = scope.works?.[0] ?? ALL;
  const holder = corpora.find(({ works }) => works.some(({ id }) => id === work));
  const corpus = scope.corpora?.[0] ?? holder?.id ?? ALL;
  const works = useMemo(
    () => corpora.find(({ id }) => id === corpus)?.works ?? [],
    [corpora, corpus],
  );
  return (
    <div className="checker-scope">
      <SelectField
        label="Held against"
        value={corpus}
        options={[
          { value: ALL, label: "All sources" },
          ...corpora.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(id) => onScope(id === ALL ? {} : { corpora: [id] })}
      />
      {corpus !== ALL && (
        <SelectField
          label="Work"
          value={work}
          options={[
            { value: ALL, label: "All its works" },
            ...works.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(id) => onScope(id === ALL ? { corpora: [corpus] } : { works: [id] })}
        />
      )}
    </div>
  );
}
