import { useId, useState } from "react";
import { useSession } from "../../session/Session.tsx";
import { Button } from "../../ui/Button.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { NameForm } from "./NameForm.tsx";
import type { NamedTemplate } from "./use-templates.ts";

interface TemplateChoiceProps {
  templates: readonly NamedTemplate[];
  chosen: NamedTemplate | undefined;
  /** What is written at the moment. */
  text: string;
  onChoose: (name: string) => void;
  onText: (text: string) => void;
}

/** Which template, and its text, to be changed while the preview follows. */
export function TemplateChoice(props: TemplateChoiceProps) {
  const { templates, chosen, text, onChoose, onText } = props;
  const { settings, changeSettings } = useSession();
  const [isNaming, setNaming] = useState(false);
  const field = useId();
  const own = templates.filter(({ isOwn }) => isOwn);

  const save = (name: string) => {
    const others = settings.savedTemplates.filter((one) => one.name !== name);
    const savedTemplates = [...others, { name, template: text }].toSorted((one, other) =>
      one.name.localeCompare(other.name, "en"),
    );
    changeSettings({ savedTemplates });
    setNaming(false);
    onChoose(name);
  };
  const remove = ({ name }: NamedTemplate) =>
    changeSettings({ savedTemplates: settings.savedTemplates.filter((one) => one.name !== name) });

  return (
    <div className="template-choice">
      <SelectField
        label="Template"
        value={chosen?.name ?? ""}
        options={templates.map(({ name }) => ({ value: name, label: name }))}
        onChange={onChoose}
      />
      <label htmlFor={field}>Text of the template</label>
      <textarea
        id={field}
        rows={8}
        spellCheck={false}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      {isNaming ? (
        <NameForm
          label="Name of the template"
          name={chosen?.isOwn ? chosen.name : ""}
          taken={own.map(({ name }) => name)}
          onName={save}
          onCancel={() => setNaming(false)}
        />
      ) : (
        <div className="preset-buttons">
          <Button look="quiet" isDisabled={text === ""} onPress={() => setNaming(true)}>
            Save template…
          </Button>
          {chosen?.isOwn && (
            <Button look="quiet" onPress={() => remove(chosen)}>
              Delete template
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
