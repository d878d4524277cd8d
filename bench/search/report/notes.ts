/** What has to be known to read the figures. */
export const NOTES = [
  "Every engine is given the words that Readout's tokeniser cuts and folds; only Readout pays for cutting them.",
  "Each engine runs in a process of its own, in turns; a time is the median of its runs, after a pass for practice.",
  "Readout counts the exact total of every ranked query; in reading order it stops at a full page, as FTS5 does by rowid (see “total counted”).",
  "Readout keeps the last few beginnings of one or two letters that were looked for; the other beginnings are found anew each time.",
  "FTS5: built in one transaction without a journal, then optimised and vacuumed without that being counted; changes in WAL with synchronous=FULL.",
  "MiniSearch has no phrases: all of the words, then the texts of the best until there are 20.",
  "At 500,000 passages and more, indexes are built once, and MiniSearch, FlexSearch and the plain scan answer the first 50 queries of each class once.",
  "Files are in the cache of the system whenever something is opened.",
];
