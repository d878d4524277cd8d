import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { GridList, GridListItem } from "react-aria-components";
import type { SavedSearch } from "../../../../contract/settings.ts";
import { renamed, withoutSaved, withSaved } from "../../../session/search-memory.ts";
import { useSession } from "../../../session/Session.tsx";
import { useAnnounce } from "../../../ui/Announcer.tsx";
import { Button } from "../../../ui/Button.tsx";
import { RenameSearch } from "./RenameSearch.tsx";

interface SavedSearchesProps {
  onRecall: (query: string, wordForms: boolean) => void;
}

/** The searches that have a name: what is deleted can be brought back. */
export function SavedSearches({ onRecall }: SavedSearchesProps) {
  const { settings, changeSettings } = useSession();
  const announce = useAnnounce();
  const [renaming, setRenaming] = useState<string | null>(null);
  const [deleted, setDeleted] = useState<SavedSearch | null>(null);
  const saved = settings.savedSearches;
  const keep = (savedSearches: SavedSearch[]) => changeSettings({ savedSearches });

  const remove = (search: SavedSearch) => {
    keep(withoutSaved(saved, search.name));
    setDeleted(search);
    announce(`Deleted ${search.name}`);
  };
  const restore = (search: SavedSearch) => {
    keep(withSaved(saved, search));
    setDeleted(null);
    announce(`Brought back ${search.name}`);
  };
  return (
    <section className="memory-part" aria-label="Saved">
      <h3 className="memory-title">Saved</h3>
      {renaming !== null && (
        <RenameSearch
          name={renaming}
          onRename={(name) => {
            keep(renamed(saved, renaming, name));
            setRenaming(null);
          }}
          onCancel={() => setRenaming(null)}
        />
      )}
      <GridList
        aria-label="Saved searches"
        className="memory-list"
        items={saved.map((search) => ({ ...search, id: search.name }))}
        onAction={(key) => {
          const search = saved.find(({ name }) => name === key);
          if (search) onRecall(search.query, search.wordForms);
        }}
        renderEmptyState={() => (
          <p className="memory-none">A search that you save with a name stays here.</p>
        )}
      >
        {({ id: _name, ...search }) => (
          <GridListItem id={search.name} className="memory-item" textValue={search.name}>
            <span className="memory-text">
              <b>{search.name}</b>
              <span className="memory-query">
                {search.query}
                {search.wordForms && " · word forms"}
              </span>
            </span>
            <Button
              look="quiet"
              aria-label={`Rename ${search.name}`}
              onPress={() => setRenaming(search.name)}
            >
              <Pencil size={14} aria-hidden="true" />
            </Button>
            <Button
              look="quiet"
              aria-label={`Delete ${search.name}`}
              onPress={() => remove(search)}
            >
              <Trash2 size={14} aria-hidden="true" />
            </Button>
          </GridListItem>
        )}
      </GridList>
      {deleted && (
        <p className="memory-undo">
          Deleted “{deleted.name}”
          <Button look="quiet" onPress={() => restore(deleted)}>
            Undo
          </Button>
        </p>
      )}
    </section>
  );
}
