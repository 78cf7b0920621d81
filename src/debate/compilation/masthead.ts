import { fill, type Masthead, type Run } from '../../document/index.ts'
import type { Compilation } from './compilation.ts'
import { blank } from './letter.ts'
import { compilationLanguages, dayInWords, languageInWords, mastheadLanguage, mastheadWordsIn, wordsIn } from './words.ts'

/**
 * The head of the first page: symbol, distribution, date, language of the form, languages of the originals.
 *
 * The name of the United Nations stands over it only once there is a symbol; an emblem never does (A/RES/92(I)).
 * In Arabic, Chinese and Russian documents the block of distribution is in English, as the United Nations print it.
 */
export function mastheadOf(compilation: Compilation): Masthead {
  const { issue, language } = compilation
  const of = mastheadLanguage(language)
  const own = wordsIn(of)
  const block = mastheadWordsIn(of)
  const set = (run: Run): Run => (of === language ? run : { ...run, language: of, direction: 'ltr' })
  const known = issue.distribution === undefined ? null : block.distributions[issue.distribution]
  const name = (code: string) => languageInWords(code, own)!
  const lines: readonly (readonly Run[])[] = [
    [issue.symbol === undefined ? blank(block.blankSymbol) : { text: issue.symbol, mark: 'strong' }],
    known === null ? blanked(block.distribution, block.blankDistribution) : [{ text: fill(block.distribution, { distribution: known }) }],
    [issue.letterDate === undefined ? blank(block.blankDate) : { text: dayInWords(issue.letterDate, own) }],
    [{ text: capitalised(name(language), of) }],
    [{ text: fill(block.original, { languages: originalsOf(compilation).map(name).join('/') }) }],
  ]
  return {
    over: issue.symbol === undefined ? null : wordsIn(language).unitedNations,
    name: wordsIn(language).council,
    lines: lines.map((runs) => runs.map(set)),
  }
}

function blanked(sentence: string, missing: string): readonly Run[] {
  const [before = ''] = sentence.split('{distribution}')
  return [{ text: before }, blank(missing)]
}

function capitalised(name: string, language: string): string {
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

/** The languages in which the letter and the statements were written: official ones in their English order, then others. */
function originalsOf({ language, annexes, conduct }: Compilation): readonly string[] {
  const spoken = new Set([language, ...annexes.map(({ statement }) => statement.language), ...conduct.map((one) => one.language)])
  spoken.delete('und')
  const order: readonly string[] = compilationLanguages
  return [...order.filter((one) => spoken.has(one)), ...[...spoken].filter((one) => !order.includes(one)).sort()]
}
