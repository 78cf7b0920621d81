import { delegationById } from '../../../council/index.ts'
import { type CountQuestion, type Keyword, keywordNames, keywords, plainQuestion } from './count-question.ts'

/**
 * Why a question was not understood, and where: `start` and `end` count UTF-16 code units of what was given, end exclusive.
 * `code` is one of the refusals of the count; `given` fills its sentence.
 */
export interface QuestionFault {
  readonly code:
    | 'count.no-keyword'
    | 'count.no-value'
    | 'count.unknown-value'
    | 'count.one-value'
    | 'count.twice'
    | 'count.open-quotation'
    | 'count.commitments-only'
    | 'count.too-long'
    | 'count.no-debate'
  readonly start: number
  readonly end: number
  readonly given: Readonly<Record<string, string | number>>
}

/** A question as it was read, or why it was not. */
export type ReadQuestion =
  | { readonly question: CountQuestion; readonly fault: null }
  | { readonly question: null; readonly fault: QuestionFault }

interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly quoted: boolean
}

interface Clause {
  readonly name: keyof CountQuestion
  readonly at: Token
  readonly values: readonly Token[]
}

/** Letters of one question, at most, and values of one keyword. */
const longest = 2000
const mostValues = 60

class Fault extends Error {
  readonly fault: QuestionFault
  constructor(code: QuestionFault['code'], { start, end }: Pick<Token, 'start' | 'end'>, given: QuestionFault['given'] = {}) {
    super(code)
    this.fault = { code, start, end, given: { at: start + 1, ...given } }
  }
}

const shown = (text: string) => (text.length > 40 ? `${text.slice(0, 40).toWellFormed()}…` : text)

/** Cuts a question into words, words between quotation marks, and commas. */
function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(/[,،]|"([^"]*)("|$)|[^\s,،"]+/g)) {
    const [whole, quoted, closed] = match
    const place = { start: match.index, end: match.index + whole.length }
    if (closed === '') throw new Fault('count.open-quotation', place)
    tokens.push({ text: quoted === undefined ? whole : quoted.replace(/\s+/g, ' ').trim(), ...place, quoted: quoted !== undefined })
  }
  return tokens
}

const isComma = (token: Token | undefined) => token !== undefined && !token.quoted && /^[,،]$/.test(token.text)

/** Puts words together to clauses: a keyword and its values, parted by commas. */
function clausesOf(tokens: readonly Token[]): readonly Clause[] {
  const clauses: Clause[] = []
  for (let at = 0; at < tokens.length; ) {
    const head = tokens[at]!
    const name = head.quoted ? undefined : keywordNames.find((one) => one === head.text.toLowerCase())
    if (name === undefined) throw new Fault('count.no-keyword', head, { word: shown(head.text), keywords: keywordNames.join(', ') })
    const values: Token[] = []
    do {
      at++
      const value = tokens[at]
      if (value === undefined || isComma(value)) throw new Fault('count.no-value', tokens[at - 1]!, { keyword: name })
      values.push(value)
      at++
    } while (isComma(tokens[at]))
    clauses.push({ name, at: head, values })
  }
  return clauses
}

const isOfForm: Readonly<Record<NonNullable<Keyword['form']>, (value: string) => boolean>> = {
  delegation: (value) => delegationById(value) !== undefined,
  debate: (value) => /^\d{4}$/.test(value) || isSpan(value) || (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 80),
  letter: (value) => /^[a-z]{1,2}$/.test(value),
  words: (value) => value.length <= 100 && /[\p{L}\p{N}]/u.test(value),
}

function isSpan(value: string): boolean {
  const [, from, to] = /^(\d{4})\.\.(\d{4})$/.exec(value) ?? []
  return from !== undefined && to !== undefined && from < to
}

/** What a keyword takes, for a refusal. */
const takes: Readonly<Record<NonNullable<Keyword['form']>, string>> = {
  delegation: 'the id of a delegation such as kenya',
  debate: 'a year such as 2021, years such as 2016..2021, the address of a debate',
  letter: 'a letter such as e',
  words: 'words such as "South Sudan"',
}

function readValue(name: keyof CountQuestion, token: Token): string {
  const { values, form } = keywords[name]
  const value = form === 'words' ? token.text : token.text.toLowerCase()
  if (values?.includes(value) || (form && isOfForm[form](value))) return value
  const possible = [...(values ?? []), ...(form ? [takes[form]] : [])].join(', ')
  throw new Fault('count.unknown-value', token, { value: shown(token.text), keyword: name, possible })
}

/** Each value once, in the order of the keyword's own list, then in that of letters. */
function sorted(name: keyof CountQuestion, values: readonly string[]): readonly string[] {
  const order = keywords[name].values ?? []
  const rank = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length)
  return [...new Set(values)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

function checkUnit(question: CountQuestion, clause: Clause): void {
  const possible = question.find === 'commitment' ? 'delegations, statements, commitments' : 'delegations, statements, sentences'
  if (possible.split(', ').includes(question.unit)) return
  throw new Fault('count.unknown-value', clause.values[0]!, { value: question.unit, keyword: 'unit', possible })
}

function questionOf(clauses: readonly Clause[]): CountQuestion {
  const read: Record<string, unknown> = {}
  for (const { name, at, values } of clauses) {
    if (name in read) throw new Fault('count.twice', at, { keyword: name })
    if (!keywords[name].several && values[1]) throw new Fault('count.one-value', values[1], { keyword: name })
    if (values.length > mostValues) throw new Fault('count.too-long', values[mostValues]!, { most: longest, values: mostValues })
    const all = values.map((value) => readValue(name, value))
    read[name] = keywords[name].several ? sorted(name, all) : all[0]
  }
  const question = { ...plainQuestion, ...read } as CountQuestion
  for (const clause of clauses) {
    if (question.find !== 'commitment' && keywords[clause.name].commitmentsOnly)
      throw new Fault('count.commitments-only', clause.at, { keyword: clause.name, category: question.find })
    if (clause.name === 'by' && question.by === 'kind' && question.find !== 'commitment')
      throw new Fault('count.commitments-only', clause.values[0]!, { keyword: 'by kind', category: question.find })
    if (clause.name === 'unit') checkUnit(question, clause)
  }
  // Everybody is everybody, whoever else is named.
  return question.of.includes('all') ? { ...question, of: [] } : question
}

/**
 * Reads a question: keywords, each with a value or with several parted by commas, in any order: `of council in 2016, 2021 kind new question e`.
 *
 * Values of several words, or with a comma, stand between quotation marks. Case makes no difference but in words to be looked for. Where something is not understood
 * nothing is guessed: the fault says what, and where. Pure; whether a debate exists is not asked here.
 */
export function readQuestion(text: string): ReadQuestion {
  try {
    if (text.length > longest)
      throw new Fault('count.too-long', { start: longest, end: text.length }, { most: longest, values: mostValues })
    return { question: questionOf(clausesOf(tokensOf(text))), fault: null }
  } catch (problem) {
    if (problem instanceof Fault) return { question: null, fault: problem.fault }
    throw problem
  }
}
