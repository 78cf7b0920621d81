/** One word on a page as a recogniser saw it. Its box is in points from the upper left corner of the page as it is read; `confidence` runs from 0 to 1. */
export interface RecognisedWord {
  readonly text: string
  readonly confidence: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A printed line: its words in the order in which they are read, which in Arabic runs leftward on the page. */
export interface RecognisedLine {
  readonly words: readonly RecognisedWord[]
}

/**
 * What a recogniser read on one page as a picture. Plain data: it is made in one worker and read in another.
 *
 * Lines come in reading order. A page on which nothing was found has no lines; that is something else than a page that was not tried.
 */
export interface RecognisedPage {
  /** From 1, as in `UnreadPage`. */
  readonly page: number
  /** Size of the page as it is read, in points. */
  readonly width: number
  readonly height: number
  /** Quarters of a circle, clockwise, by which the page as it is seen was turned until its words stood upright. */
  readonly turned: 0 | 1 | 2 | 3
  /** BCP 47, those in which it was read, the commonest first. */
  readonly languages: readonly string[]
  readonly lines: readonly RecognisedLine[]
}
