/** One key or chord and what it does; `where` groups them in the sheet. */
export interface Shortcut {
  keys: string[];
  does: string;
  where:
    | "Anywhere"
    | "Moving in the text"
    | "Marking"
    | "Searching"
    | "Notebook"
    | "Dossier"
    | "Checking";
}

/** Every shortcut there is. `Mod` is Cmd on a Mac and Ctrl elsewhere. */
export const SHORTCUTS: readonly Shortcut[] = [
  { where: "Anywhere", keys: ["/", "Mod+K"], does: "Search" },
  { where: "Anywhere", keys: ["Mod+Z"], does: "Undo" },
  { where: "Anywhere", keys: ["Mod+Shift+Z", "Mod+Y"], does: "Redo" },
  { where: "Anywhere", keys: ["Alt+1"], does: "Read" },
  { where: "Anywhere", keys: ["Alt+2"], does: "Chronology" },
  { where: "Anywhere", keys: ["Alt+3"], does: "People" },
  { where: "Anywhere", keys: ["Alt+4"], does: "Search view" },
  { where: "Anywhere", keys: ["Alt+5"], does: "Library" },
  { where: "Anywhere", keys: ["Alt+6"], does: "Import" },
  { where: "Anywhere", keys: ["Alt+7"], does: "Check a text" },
  { where: "Anywhere", keys: ["Alt+8"], does: "Dossiers" },
  { where: "Anywhere", keys: ["O"], does: "Open a work" },
  { where: "Anywhere", keys: ["Alt+R"], does: "Show the record only" },
  { where: "Anywhere", keys: ["Alt+C"], does: "Show the commentary only" },
  { where: "Anywhere", keys: ["Alt+B"], does: "Show both" },
  { where: "Anywhere", keys: ["Alt+Left", "Alt+Right"], does: "Back and forward" },
  { where: "Anywhere", keys: ["F6", "Shift+F6"], does: "Next and previous pane" },
  { where: "Anywhere", keys: ["Mod+E"], does: "Export" },
  { where: "Anywhere", keys: ["Mod+,"], does: "Appearance" },
  { where: "Anywhere", keys: ["["], does: "Fold or open the contents" },
  { where: "Anywhere", keys: ["]"], does: "Fold or open the notebook" },
  { where: "Anywhere", keys: ["?"], does: "This list" },
  { where: "Moving in the text", keys: ["J", "K"], does: "Next and previous paragraph" },
  { where: "Moving in the text", keys: ["L", "H"], does: "Next and previous sentence" },
  { where: "Moving in the text", keys: ["Right", "Left"], does: "Next and previous word" },
  {
    where: "Moving in the text",
    keys: ["Shift+J", "Shift+K"],
    does: "Extend by a paragraph, or less",
  },
  {
    where: "Moving in the text",
    keys: ["Shift+L", "Shift+H"],
    does: "Extend by a sentence, or less",
  },
  {
    where: "Moving in the text",
    keys: ["Shift+Right", "Shift+Left"],
    does: "Extend by a word, or less",
  },
  { where: "Moving in the text", keys: ["M", "Shift+M"], does: "Next and previous highlight" },
  {
    where: "Marking",
    keys: ["1", "2", "3", "4", "5"],
    does: "Mark yellow, green, blue, red, violet",
  },
  { where: "Marking", keys: ["N"], does: "Write a note on the words, or on the paragraph" },
  { where: "Marking", keys: ["T"], does: "Tag the words, or the paragraph" },
  { where: "Marking", keys: ["D"], does: "Add the words to the dossier" },
  { where: "Marking", keys: ["Shift+D"], does: "Choose where in which dossier" },
  { where: "Marking", keys: ["Mod+Shift+C"], does: "Copy with citation" },
  { where: "Marking", keys: ["Backspace"], does: "Remove the highlight" },
  { where: "Marking", keys: ["Escape"], does: "Let go of the words" },
  { where: "Searching", keys: ["Down", "Up"], does: "Next and previous result" },
  { where: "Searching", keys: ["Enter"], does: "Read the result" },
  { where: "Searching", keys: ["Space"], does: "In the concordance, tick the line" },
  { where: "Searching", keys: ["Shift+Down", "Shift+Up"], does: "In the concordance, tick on" },
  { where: "Searching", keys: ["Mod+A"], does: "In the concordance, tick all lines" },
  {
    where: "Searching",
    keys: ["D", "Shift+D"],
    does: "In all results and the concordance, add to the dossier, or choose where",
  },
  { where: "Searching", keys: ["Mod+Enter"], does: "All results, concordance and counts" },
  { where: "Searching", keys: ["Alt+Enter"], does: "Take the spelling that is offered" },
  { where: "Searching", keys: ["Tab"], does: "Take the field or value that is offered" },
  { where: "Searching", keys: ["Mod+Space"], does: "Offer fields and values" },
  {
    where: "Searching",
    keys: ["N", "Shift+N"],
    does: "Next and previous match, when nothing is selected or in hand",
  },
  {
    where: "Searching",
    keys: ["Escape"],
    does: "Close the results; in the text, clear the matches",
  },
  { where: "Notebook", keys: ["Down", "Up"], does: "Next and previous card" },
  { where: "Notebook", keys: ["Enter"], does: "Read the passage" },
  { where: "Notebook", keys: ["E", "T"], does: "Edit the note, or the tags" },
  {
    where: "Notebook",
    keys: ["D", "Shift+D"],
    does: "Add to the dossier, or choose where",
  },
  { where: "Notebook", keys: ["Delete"], does: "Delete; undo brings it back" },
  { where: "Notebook", keys: ["Mod+Enter"], does: "Keep what was written" },
  { where: "Notebook", keys: ["Escape"], does: "Leave it as it was" },
  { where: "Dossier", keys: ["Alt+Up", "Alt+Down"], does: "Move up or down" },
  {
    where: "Dossier",
    keys: ["Alt+Right", "Alt+Left"],
    does: "Move under the claim above, or out of the claim",
  },
  { where: "Dossier", keys: ["Right", "Left"], does: "Unfold or fold a claim" },
  { where: "Dossier", keys: ["Enter"], does: "Edit the words or the remark" },
  { where: "Dossier", keys: ["R"], does: "Read the excerpt at its place" },
  {
    where: "Dossier",
    keys: ["F", "A"],
    does: "It speaks for the claim, or against it, or no longer",
  },
  { where: "Dossier", keys: ["C", "Shift+C"], does: "New claim behind this, or under it" },
  { where: "Dossier", keys: ["W"], does: "Words of your own" },
  {
    where: "Dossier",
    keys: ["D", "Shift+D"],
    does: "Excerpts go to this claim from now on; an excerpt elsewhere, too",
  },
  { where: "Dossier", keys: ["Delete"], does: "Delete with all under it; undo brings it back" },
  { where: "Dossier", keys: ["Mod+Enter"], does: "Keep what was written" },
  { where: "Dossier", keys: ["Escape"], does: "Leave it as it was" },
  { where: "Checking", keys: ["J", "K"], does: "Next and previous finding" },
  { where: "Checking", keys: ["Enter"], does: "Read the passage" },
  { where: "Checking", keys: ["C"], does: "Copy the correct wording" },
  { where: "Checking", keys: ["W"], does: "Take the correct wording, or leave it as it was" },
  { where: "Checking", keys: ["F"], does: "Insert the footnote, or take it out" },
  { where: "Checking", keys: ["L"], does: "Mark as looked at, or not" },
  { where: "Checking", keys: ["H"], does: "Highlight the words in the source" },
];
