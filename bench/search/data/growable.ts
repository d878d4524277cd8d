/** Whole numbers in a row that can become more. */
export class Growable {
  length = 0;
  private cells = new Int32Array(1024);

  push(value: number): void {
    if (this.length === this.cells.length) {
      const wider = new Int32Array(this.cells.length * 2);
      wider.set(this.cells);
      this.cells = wider;
    }
    this.cells[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.cells[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.cells[index] = value;
  }

  values(): Int32Array {
    return this.cells.subarray(0, this.length);
  }
}
