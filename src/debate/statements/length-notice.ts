import type { Notice } from '../../document/index.ts'
import { notice } from './notice.ts'
import type { Statement } from './statement.ts'

// The notes ask for "about 500 words" (S/2021/875 ¶19); a tenth more is still about that.
const about = 1.1

/** Tells that a statement is longer than the concept note asks for, `asked` words; null where it is not. It is an encouragement, never a cut. */
export function lengthNotice({ words }: Pick<Statement, 'words'>, asked: number): Notice | null {
  return words > asked * about ? notice('statements.over-length', null, { words, asked }) : null
}
