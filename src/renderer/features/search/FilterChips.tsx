import { X } from "lucide-react";
import type { SearchFilters } from "../../../contract/search.ts";
import { Button } from "../../ui/Button.tsx";
import type { ActiveFilter } from "./active-filters.ts";

export interface FilterChipsProps {
  narrowed: ActiveFilter[];
  onFiltersChange: (filters: SearchFilters) => void;
}

/** The filters that narrow the search; pressing one takes it away. */
export function FilterChips({ narrowed, onFiltersChange }: FilterChipsProps) {
  if (narrowed.length === 0) return null;
  return (
    <ul className="search-chips" aria-label="Active filters">
      {narrowed.map(({ key, label, without }) => (
        <li key={key}>
          <Button
            className="search-chip"
            aria-label={`Remove filter: ${label}`}
            onPress={() => onFiltersChange(without)}
          >
            {label}
            <X size={13} aria-hidden="true" />
          </Button>
        </li>
      ))}
      {narrowed.length > 1 && (
        <li>
          <Button look="quiet" className="search-chip" onPress={() => onFiltersChange({})}>
            Remove all filters
          </Button>
        </li>
      )}
    </ul>
  );
}
