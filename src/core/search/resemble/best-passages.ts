/** The passages with the greatest weight for each of several texts, a few for each. */
export class BestPassages {
  private readonly passages: Int32Array;
  private readonly weights: Float32Array;
  private readonly counts: Int32Array;
  private readonly limit: number;

  constructor(texts: number, limit: number) {
    this.limit = limit;
    this.passages = new Int32Array(texts * limit);
    this.weights = new Float32Array(texts * limit);
    this.counts = new Int32Array(texts);
  }

  /** Of passages of the same weight those that come first stay. */
  offer(text: number, passage: number, weight: number): void {
    const from = text * this.limit;
    const count = this.counts[text]!;
    if (count === this.limit && weight <= this.weights[from + count - 1]!) return;
    let at = count < this.limit ? count : count - 1;
    if (count < this.limit) this.counts[text] = count + 1;
    for (; at > 0 && this.weights[from + at - 1]! < weight; at--) {
      this.weights[from + at] = this.weights[from + at - 1]!;
      this.passages[from + at] = this.passages[from + at - 1]!;
    }
    this.weights[from + at] = weight;
    this.passages[from + at] = passage;
  }

  *all(): Generator<{ text: number; passage: number; weight: number }> {
    for (let text = 0; text < this.counts.length; text++)
      for (let at = text * this.limit; at < text * this.limit + this.counts[text]!; at++)
        yield { text, passage: this.passages[at]!, weight: this.weights[at]! };
  }
}
