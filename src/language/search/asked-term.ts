import { cutChinese } from './chinese-words.ts'
import { type Compound, cutWords, type Run } from './cut-words.ts'
import { joinedRun, lengthOf } from './searched-text.ts'
import { keysWithin, latinReadings, type WordKey } from './word-key.ts'

/** A word of a term: any of its keys, so many words after the first. */
export interface AskedWord {
  readonly keys: readonly WordKey[]
  readonly after: number
}

/**
 * A word or phrase that is looked for. The reader does not say in which language it is, so that it has one way a language of its script;
 * a text has the term where the words of one way stand side by side.
 */
export interface AskedTerm {
  /** As it was typed. */
  readonly text: string
  readonly ways: readonly (readonly AskedWord[])[]
}

interface PlacedRun {
  readonly run: Run
  readonly after: number
}

/** The runs of a phrase with their places; Chinese ones cut into their words. */
function placed(runs: readonly Run[]): readonly PlacedRun[] {
  let at = 0
  return runs.flatMap((run) => {
    const from = at
    at += lengthOf(run)
    if (run.script !== 'han') return [{ run, after: from }]
    return cutChinese(run.word).map(({ start, end }) => ({
      run: { ...run, start: run.start + start, end: run.start + end, word: run.word.slice(start, end) },
      after: from + start,
    }))
  })
}

function waysOf(runs: readonly PlacedRun[]): AskedTerm['ways'] {
  const readings = runs.some(({ run }) => run.script === 'latin') ? latinReadings : (['other'] as const)
  return readings.map((language) => runs.map(({ run, after }) => ({ keys: keysWithin(run.word, run.script, language), after })))
}

function termOf(compounds: readonly Compound[], text: string): AskedTerm {
  const joined = compounds.length === 1 ? joinedRun(compounds[0]!) : null
  const apart = waysOf(placed(compounds.flatMap(({ runs }) => runs)))
  return { text, ways: joined ? [...waysOf([{ run: joined, after: 0 }]), ...apart] : apart }
}

/** A phrase: all its words side by side, whatever marks stand between them. Null where it has no word. */
export function askedPhrase(text: string): AskedTerm | null {
  const { compounds } = cutWords(text)
  return compounds.length ? termOf(compounds, text) : null
}

/** Small words inside a Chinese run that nobody looks for. */
const small = new Set([...'的了和与及在是对之等'])

/** The words of what stands between two spaces, each a term: mostly one, several in Chinese. */
export function askedWords(text: string): readonly AskedTerm[] {
  const { folded, compounds } = cutWords(text)
  return compounds.flatMap((compound) => {
    if (compound.runs[0]!.script !== 'han') return [termOf([compound], text)]
    const words = placed(compound.runs)
    const telling = words.filter(({ run }) => words.length === 1 || !small.has(run.word))
    return telling.map(({ run }) => ({
      text: text.slice(folded.positions[run.start]!, folded.positions[run.end]!),
      ways: waysOf([{ run, after: 0 }]),
    }))
  })
}
