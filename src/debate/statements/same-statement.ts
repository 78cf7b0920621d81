import type { Notice } from '../../document/index.ts'
import { foldText } from '../../language/index.ts'
import { notice } from './notice.ts'
import type { Statement } from './statement.ts'

// Fewer letters are a courtesy ("Thank you, Mr. President") that several may share.
const fewestLetters = 200

function foldedWords({ document, body }: Statement): string {
  const own = new Set(body)
  const text = document.paragraphs
    .filter(({ n }) => own.has(n))
    .map(({ text }) => text)
    .join(' ')
  return foldText(text).text.replace(/[^\p{L}\p{N}]+/gu, '')
}

/** A notice with the id of the statement that it is about. */
export interface NoticeOf {
  readonly id: string
  readonly notice: Notice
}

/** Finds statements whose words are the same, whatever the files' names, heads, spaces, case and accents; one notice for each of them. */
export function sameStatement(statements: readonly Statement[]): readonly NoticeOf[] {
  const byWords = new Map<string, Statement[]>()
  for (const statement of statements) {
    const words = foldedWords(statement)
    if (words.length < fewestLetters) continue
    const same = byWords.get(words)
    if (same) same.push(statement)
    else byWords.set(words, [statement])
  }
  return [...byWords.values()]
    .filter((same) => same.length > 1)
    .flatMap((same) =>
      same.map(({ id }) => ({
        id,
        notice: notice('statements.same-twice', null, {
          others: same
            .filter((other) => other.id !== id)
            .map(({ file }) => file)
            .join(', '),
        }),
      })),
    )
}
