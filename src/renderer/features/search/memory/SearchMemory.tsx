import { History } from "lucide-react";
import { type RefObject, useState } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { SearchScope } from "../../../../contract/search.ts";
import { useSession } from "../../../session/Session.tsx";
import { Button } from "../../../ui/Button.tsx";
import { RecentSearches } from "./RecentSearches.tsx";
import { SaveSearch } from "./SaveSearch.tsx";
import { SavedSearches } from "./SavedSearches.tsx";
import "./search-memory.css";

export interface SearchMemoryProps {
  /** What is being searched for now, to be saved. */
  scope: SearchScope;
  onRecall: (query: string, wordForms: boolean) => void;
  /** Where the focus goes with a query that was recalled. */
  inputRef: RefObject<HTMLInputElement | null>;
}

/** The searches that have a name, and the latest ones. */
export function SearchMemory({ scope, onRecall, inputRef }: SearchMemoryProps) {
  const { settings } = useSession();
  const [isOpen, setOpen] = useState(false);
  const recall = (query: string, wordForms: boolean) => {
    setOpen(false);
    onRecall(query, wordForms);
    // Once the popover has given the focus back to its button.
    setTimeout(() => inputRef.current?.focus());
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button look="quiet" className="search-memory-button" aria-label="Saved and recent searches">
        <History size={15} aria-hidden="true" />
      </Button>
      <Popover className="search-memory" placement="bottom end">
        <Dialog className="search-memory-dialog" aria-label="Saved and recent searches">
          {scope.query.trim() !== "" && <SaveSearch scope={scope} />}
          <SavedSearches onRecall={recall} />
          <RecentSearches
            history={settings.searchHistory}
            onRecall={(query) => recall(query, scope.wordForms ?? false)}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
