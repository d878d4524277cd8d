import type { CheckedQuotation } from "../../../contract/checking.ts";

interface TakenWordingProps {
  quotation: CheckedQuotation;
  /** The words of this piece as they are in the manuscript. */
  words: string;
  /** The piece is the whole quotation. */
  isWhole: boolean;
}

/**
 * An altered quotation whose correct wording was taken: what goes is struck out, what comes is underlined. Of others only
 * the corrected document shows where in them the words change.
 */
export function TakenWording({ quotation, words, isWhole }: TakenWordingProps) {
  const { verdict, start, differences } = quotation;
  if (verdict !== "altered" || !isWhole) return words;
  const faults = differences.filter(({ kind }) => kind !== "inserted");
  return (
    <>
      {faults.map((fault, index) => {
        const from = index === 0 ? 0 : faults[index - 1]!.end - start;
        return (
          // Differences have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={index}>
            {words.slice(from, fault.start - start)}
            {fault.quoted !== "" && <del>{fault.quoted}</del>}
            {fault.source !== "" && <ins>{inserted(fault.source, fault.quoted === "")}</ins>}
          </span>
        );
      })}
      {words.slice((faults.at(-1)?.end ?? start) - start)}
    </>
  );
}

function inserted(source: string, isNew: boolean): string {
  return isNew ? ` ${source}` : source;
}
