/** A delegation (or a statement) with what was found of it and what was not. */
export interface Unit {
  /** Findings that a person has looked at and kept. */
  readonly checked: number
  /** Findings that nobody has looked at, by language. */
  readonly unchecked: Readonly<Record<string, number>>
  /** Sentences, by the language of the statement. */
  readonly sentences: Readonly<Record<string, number>>
}

/** A unit as one draw sees it; the numbers of the draw are written into it. */
export interface SeenUnit {
  readonly checked: number
  readonly unchecked: number
  /** By language, in one order. */
  readonly uncheckedIn: readonly number[]
  readonly sentencesIn: readonly number[]
  /** Something is left to be looked at, or nothing was found: wrong findings of the method, if there are any, are still here. */
  readonly isOpen: boolean
  /** Sentences in which it would be found, and in which it would be missed. */
  found: number
  missed: number
  /** Wrong findings that it has if they come with the sentences, and right ones if they come with the findings. */
  wrong: number
  right: number
}

/** Makes units ready for draws. */
export function seeUnits(units: readonly Unit[], languages: readonly string[]): readonly SeenUnit[] {
  return units.map(({ checked, unchecked, sentences }) => {
    const uncheckedIn = languages.map((language) => unchecked[language] ?? 0)
    const all = uncheckedIn.reduce((a, b) => a + b, 0)
    const sentencesIn = languages.map((language) => sentences[language] ?? 0)
    const none = { found: 0, missed: 0, wrong: 0, right: 0 }
    return { checked, unchecked: all, uncheckedIn, sentencesIn, isOpen: checked === 0 || all > 0, ...none }
  })
}
