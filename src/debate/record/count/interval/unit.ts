/** A delegation (or a statement) with what was found of it and what was not. */
export interface Unit {
  /** Findings that a person has looked at and kept. */
  readonly checked: number
  /** Findings that nobody has looked at, by language. */
  readonly unchecked: Readonly<Record<string, number>>
  /** Sentences, by the language of the statement. */
  readonly sentences: Readonly<Record<string, number>>
}

/** How many of something there are in one of several languages, by its place in their order. */
export interface InLanguage {
  readonly l: number
  readonly n: number
}

/** A unit as one draw sees it; the numbers of the draw are written into it. */
export interface SeenUnit {
  readonly checked: number
  readonly unchecked: number
  /** By language, those only that it has: the place of the language in the order of all, and how many. */
  readonly uncheckedIn: readonly InLanguage[]
  readonly sentencesIn: readonly InLanguage[]
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
    const inEach = (by: Readonly<Record<string, number>>): readonly InLanguage[] =>
      languages.map((language, l) => ({ l, n: by[language] ?? 0 })).filter(({ n }) => n > 0)
    const uncheckedIn = inEach(unchecked)
    const all = uncheckedIn.reduce((sum, { n }) => sum + n, 0)
    const sentencesIn = inEach(sentences)
    const none = { found: 0, missed: 0, wrong: 0, right: 0 }
    return { checked, unchecked: all, uncheckedIn, sentencesIn, isOpen: checked === 0 || all > 0, ...none }
  })
}
