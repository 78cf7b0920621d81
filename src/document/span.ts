/** A stretch of one text: UTF-16 code units from the start of that text, `end` exclusive, `0 <= start < end`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Where words stand in a Document: a {@link Span} of the text of its paragraph `paragraph` (numbered from 1). */
export interface Position extends Span {
  readonly paragraph: number
}
