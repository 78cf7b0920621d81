import { oneOf, pageFrom } from '../register/filter.ts'
import type { AnsweredCell } from './counts.ts'
import type { Speaking } from './known-debate.ts'

/** Which delegations a matrix shows: those that answered no question, any, or one with a commitment. */
export const matrixShows = ['none', 'answered', 'committed'] as const

/** What is asked of a matrix; it stays in the address. */
export interface MatrixFilter {
  readonly show: (typeof matrixShows)[number] | null
  /** Only delegations that answered this question. */
  readonly question: string | null
  readonly order: 'group' | null
  readonly page: number
}

/** Reads from the query of an address what is asked of a matrix. */
export function matrixFilterFrom(query: URLSearchParams): MatrixFilter {
  const question = query.get('question') ?? ''
  return {
    show: oneOf(matrixShows, query.get('show')),
    question: /^[a-z]{1,2}$/.test(question) ? question : null,
    order: oneOf(['group'] as const, query.get('order')),
    page: pageFrom(query),
  }
}

/** Writes the query of the address of a matrix. */
export function matrixQuery({ show, question, order, page }: Partial<MatrixFilter>): string {
  const query = new URLSearchParams()
  if (show) query.set('show', show)
  if (question) query.set('question', question)
  if (order) query.set('order', order)
  if (page && page > 1) query.set('page', String(page))
  const text = query.toString()
  return text && `?${text}`
}

/** How a delegation answered a question: with a commitment there, in words only, or not at all. */
export type Answered = 'committed' | 'answered' | 'none'

/** A delegation and how it answered each question, in the order of the questions. */
export interface MatrixRow extends Speaking {
  readonly cells: readonly { readonly letter: string; readonly paragraphs: number; readonly commitments: number }[]
}

/** How a delegation answered a question. A commitment that answers it stands for an answer also where no paragraph was found to speak to it. */
export function answeredHow({ paragraphs, commitments }: MatrixRow['cells'][number]): Answered {
  return commitments > 0 ? 'committed' : paragraphs > 0 ? 'answered' : 'none'
}

/** The matrix of the questions and those who spoke, in the order of their names. */
export function matrixOf(letters: readonly string[], speaking: readonly Speaking[], cells: readonly AnsweredCell[]): readonly MatrixRow[] {
  const at = new Map(cells.map((cell) => [`${cell.key} ${cell.question}`, cell]))
  return speaking.map((one) => ({
    ...one,
    cells: letters.map((letter) => {
      const cell = at.get(`${one.key} ${letter}`)
      return { letter, paragraphs: cell?.paragraphs ?? 0, commitments: cell?.commitments ?? 0 }
    }),
  }))
}

/** The rows that a filter leaves. */
export function rowsLeft(rows: readonly MatrixRow[], { show, question }: Pick<MatrixFilter, 'show' | 'question'>): readonly MatrixRow[] {
  return rows.filter(({ cells }) => {
    const how = cells.map(answeredHow)
    if (question && !cells.some((cell) => cell.letter === question && answeredHow(cell) !== 'none')) return false
    if (show === 'none') return how.every((one) => one === 'none')
    if (show === 'answered') return how.some((one) => one !== 'none')
    return show === 'committed' ? how.includes('committed') : true
  })
}
