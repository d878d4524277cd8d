import { editsToEnd } from "./alignment.ts";
import { passageAt, placeIn } from "./joined-text.ts";
import type { MatchedWords } from "./matched-words.ts";
import type { SearchedText } from "./searched-text.ts";
import { stopsAtPassage } from "./selector.ts";
import type { Wanted } from "./wanted.ts";

/** Likeness of surroundings that have nothing to do with one another; what is above it counts as agreement. */
const BY_CHANCE = 0.45;

/** Likeness of surroundings of the same passage below which they contradict, and at which they do so entirely. */
const DOUBTFUL = 0.6;
const CONTRARY = 0.4;

/** Units right beside the words on each side. */
const BESIDE = 16;

/** Units that an edge of the passage counts where it was stored that there is one. */
const EDGE = 8;

/** Units that the old address, and the old place there, count; too few to decide anything by themselves. */
const ADDRESS = 3;

/** Units that words may have slid within their passage and still count as in place. */
const NEAR = 64;

/** Units, and share of the work, by which passages that were put in or taken out may shift an address. */
const FAR = 2_000;
const FAR_SHARE = 0.05;

/** A place in the normalised text, and what speaks for it. */
export interface Candidate extends MatchedWords {
  /** Units of words and surroundings that agree beyond chance, less those of the passage that contradict. */
  evidence: number;
  /** Evidence that there could be at most; none in another passage, where little is never enough. */
  possible: number;
  /** 0 to 1: how much one of the sides contradicts, whatever the other says. */
  contrary: number;
  /** Whether the old address is somewhere else altogether. */
  isFar: boolean;
  /** The very words in their old passage, with all that was stored on one side of them. */
  isSideWhole: boolean;
  /** The order of the candidates: evidence as far as the words are there, and what the place itself adds. */
  rank: number;
}

/** One side of a place: what was stored, and what stands there, both read away from the words. */
interface Side {
  wanted: string;
  found: string;
  /** How much of `wanted` is of the passage itself, and whether an edge of the passage comes then. */
  own: number;
  seesEdge: boolean;
  /** Units of the passage that stand there. */
  room: number;
  isOldForm: boolean;
}

/** What speaks for a place, and against it. */
export function judged(matched: MatchedWords, wanted: Wanted, searched: SearchedText): Candidate {
  const { passage, sides } = surroundings(matched, wanted, searched);
  const isHome = passage.id === wanted.selector.passage;
  const judgements = sides.map(judgeSide);
  const own = sides.reduce((sum, side) => sum + side.own, 0);
  const against = judgements.reduce((sum, side) => sum + side.against, 0);
  const ownContrary = own === 0 ? 0 : Math.min(1, against / Math.max(own, BESIDE));
  // The passages around it stand for the passage, but not against what it says itself.
  const agreeing = judgements.reduce(
    (sum, side) => sum + side.agreeing * (side.own > 0 ? 1 : 1 - ownContrary),
    0,
  );
  const evidence = wanted.exact.length * matched.likeness + agreeing - against;
  const from = searched.normalised.starts[matched.start]! - passage.start;
  const isInPlace = isHome && Math.abs(from - wanted.selector.start) <= NEAR;
  const isSideWhole = isHome && matched.likeness === 1 && judgements.some(({ isWhole }) => isWhole);
  // Little that was stored is enough where it was stored, and nowhere else.
  const possible = isHome ? possibleFor(wanted, sides) : Infinity;
  return {
    ...matched,
    evidence,
    possible,
    contrary: Math.max(...judgements.map(({ contrary }) => contrary)),
    isFar: isFarFromHome(matched, wanted, searched),
    isSideWhole,
    rank:
      evidence * matched.likeness +
      (isHome ? ADDRESS : 0) +
      (isInPlace ? ADDRESS : 0) +
      (isSideWhole ? possible : 0),
  };
}

function isFarFromHome({ start }: MatchedWords, { selector }: Wanted, searched: SearchedText) {
  const { joined, normalised } = searched;
  const home = placeIn(joined, selector.passage, selector.start);
  if (home === null) return false;
  const reach = FAR + joined.text.length * FAR_SHARE;
  return Math.abs(normalised.starts[start]! - home) > reach;
}

function possibleFor({ prefix, exact, suffix }: Wanted, sides: Side[]): number {
  const edges = sides.filter(({ isOldForm }) => isOldForm).length;
  return prefix.length + exact.length + suffix.length + EDGE * edges;
}

function surroundings({ start, end }: MatchedWords, wanted: Wanted, searched: SearchedText) {
  const { joined, normalised } = searched;
  const { prefix, suffix, selector } = wanted;
  const from = normalised.starts[start]!;
  const to = normalised.ends[end - 1]!;
  const passage = joined.passages[passageAt(joined.passages, from)]!;
  const before: Side = {
    wanted: reversed(prefix),
    found: reversed(normalised.text.slice(Math.max(0, start - reachOf(prefix)), start)),
    own: wanted.ownBefore,
    seesEdge: wanted.seesStart,
    room: from - passage.start,
    isOldForm: stopsAtPassage(selector.prefix),
  };
  const after: Side = {
    wanted: suffix,
    found: normalised.text.slice(end, end + reachOf(suffix)),
    own: wanted.ownAfter,
    seesEdge: wanted.seesEnd,
    room: Math.max(0, passage.end - to),
    isOldForm: stopsAtPassage(selector.suffix),
  };
  return { passage, sides: [before, after] };
}

function judgeSide({ wanted, found, own, seesEdge, room }: Side) {
  const whole = likeness(wanted, found);
  const beside = wanted.slice(0, BESIDE);
  const ofPassage = wanted.slice(0, own);
  const hasEdge = seesEdge && Math.abs(room - own) <= 2 + (own >> 2);
  return {
    agreeing:
      agreeing(wanted.length, whole) +
      agreeing(beside.length, likeness(beside, found)) +
      (hasEdge ? EDGE : 0),
    against: own === 0 ? 0 : own * contrariness(likeness(ofPassage, found)),
    contrary: wanted.length < BESIDE ? 0 : contrariness(whole),
    own,
    isWhole: wanted.length === 0 ? hasEdge : whole === 1 && own === wanted.length,
  };
}

/** 0 to 1: how much surroundings contradict that are that much alike. */
function contrariness(alike: number): number {
  return Math.min(1, Math.max(0, (DOUBTFUL - alike) / (DOUBTFUL - CONTRARY)));
}

/** 0 to 1: how alike a context and the beginning of what stands there are. */
function likeness(context: string, found: string): number {
  if (context === "") return 0;
  const edits = editsToEnd(reversed(context), reversed(found.slice(0, reachOf(context))));
  return 1 - edits / context.length;
}

function agreeing(length: number, alike: number): number {
  return (length * Math.max(0, alike - BY_CHANCE)) / (1 - BY_CHANCE);
}

function reachOf(context: string): number {
  return context.length + (context.length >> 2) + 8;
}

function reversed(text: string): string {
  let result = "";
  for (let at = text.length - 1; at >= 0; at -= 1) result += text[at]!;
  return result;
}
