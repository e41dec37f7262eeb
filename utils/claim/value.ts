/** A number or date that a claim or a piece of evidence gives, comparable field by field. */
export interface Value {
  /** `date`, `number`, `amount`, `percent`, `age`, `duration`, or another word of the pack's author. */
  field: string;
  /** A number, or text: for dates ISO 8601, possibly only year or month. */
  value: string | number;
  precision?: DatePrecision | undefined;
  /** What is counted: the head noun in the singular, or a currency code. */
  unit?: string | undefined;
  /** Words near which the number stands, when several numbers could. */
  terms?: string[] | undefined;
}

export type DatePrecision = 'year' | 'month' | 'day';

/** Two aligned values that differ. `here` is the page's, `known` the claim's, both in the form of {@link Value.value}. */
export interface ValueConflict {
  field: string;
  here: string;
  known: string;
  /** Where the page's value stands: UTF-16 offsets into the article text. Absent when the whole clause denies the claim. */
  start?: number | undefined;
  end?: number | undefined;
  /** A later page counts more people than all that is known: the toll has risen rather than been disputed. */
  updated?: true | undefined;
}
