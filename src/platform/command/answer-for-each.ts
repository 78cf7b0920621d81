import type { Notice } from '../../document/index.ts'
import type { Outcome } from './command.ts'
import type { Taken } from './each-file.ts'
import { refusedLine } from './lines.ts'

/** What a command answers for a batch, entry by entry in the order of the files; a refused file stands among the others with its refusal. */
export function answerForEach<T>(
  answers: readonly Taken<T>[],
  notices: readonly Notice[],
  entryOf: (taken: T) => object,
  linesOf: (taken: T) => readonly string[],
): Outcome {
  return {
    json: answers.map((answer) => ('taken' in answer ? entryOf(answer.taken) : { id: answer.refused.id, refusal: answer.refused.refusal })),
    text: answers.flatMap((answer) => ('taken' in answer ? linesOf(answer.taken) : [refusedLine(answer.refused), ''])),
    notices,
    refused: answers.filter((answer) => 'refused' in answer).length,
  }
}
