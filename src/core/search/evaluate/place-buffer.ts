/** Places in one passage that grow in number. */
export class PlaceBuffer {
  positions = new Uint32Array(256);
  lengths = new Uint32Array(256);
  count = 0;

  push(position: number, length: number): void {
    if (this.count === this.positions.length) {
      this.positions = doubled(this.positions);
      this.lengths = doubled(this.lengths);
    }
    this.positions[this.count] = position;
    this.lengths[this.count++] = length;
  }

  clear(): void {
    this.count = 0;
  }

  /** Puts them in the order of positions, then lengths, and each place once. */
  settle(): void {
    const { positions, lengths, count } = this;
    let isSettled = true;
    for (let at = 1; at < count && isSettled; at++)
      isSettled =
        positions[at - 1]! < positions[at]! ||
        (positions[at - 1] === positions[at] && lengths[at - 1]! < lengths[at]!);
    if (isSettled) return;
    const sorted = Array.from(
      { length: count },
      (_, at) => [positions[at]!, lengths[at]!] as const,
    );
    sorted.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    this.clear();
    for (const [at, [position, length]] of sorted.entries()) {
      const before = sorted[at - 1];
      if (before?.[0] !== position || before[1] !== length) this.push(position, length);
    }
  }
}

function doubled(values: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(values.length * 2);
  longer.set(values);
  return longer;
}
