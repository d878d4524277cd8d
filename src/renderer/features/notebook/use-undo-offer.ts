import { useCallback, useState } from "react";
import type { AnchoredAnnotation } from "../../../contract/annotation.ts";

interface Offer {
  label: string;
  /** The library as it was right after the change; null until it has come. */
  basis: readonly AnchoredAnnotation[] | null;
}

/** Offers to undo a change for as long as it is the last one. */
export function useUndoOffer(all: readonly AnchoredAnnotation[]) {
  const [offer, setOffer] = useState<Offer | null>(null);

  if (offer && offer.basis !== all)
    setOffer(offer.basis === null ? { ...offer, basis: all } : null);

  const make = useCallback((label: string) => setOffer({ label, basis: null }), []);
  const withdraw = useCallback(() => setOffer(null), []);
  return { label: offer?.label ?? null, make, withdraw };
}
