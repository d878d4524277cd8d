import { GrowingArray } from "./growing-array.ts";
import type { Column } from "./segment.ts";

/** A column to which values are added at the end. */
export class GrowingColumn {
  private readonly values = [""];
  private readonly known = new Map([["", 0]]);
  private readonly places = new GrowingArray();

  push(value: string): void {
    let place = this.known.get(value);
    if (place === undefined) {
      place = this.values.length;
      this.known.set(value, place);
      this.values.push(value);
    }
    this.places.push(place);
  }

  column(): Column {
    return { places: this.places.view(), values: this.values };
  }
}
