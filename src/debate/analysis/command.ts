import type { Notice } from '../../document/index.ts'
import { answerForEach, type Command, eachFile, noOcrOption, noticeLine, picturesOf, type Taken } from '../../platform/command/index.ts'
import { receiveFile, receiveFiles } from '../../platform/files/index.ts'
import { readNoteFile } from '../concept-note/index.ts'
import type { Statement } from '../statements/index.ts'
import { debateFactsOf } from './debate-facts.ts'
import type { Findings } from './findings.ts'

/** A statement that was taken in: who speaks, and what was found in it. */
export interface TakenIn {
  readonly statement: Statement
  readonly findings: Findings
  readonly notices: readonly Notice[]
}

/** `ahadi analyse`: what each sentence of a statement does, and the commitments in it with the exact words that made them. */
export const analyseCommand: Command = {
  name: 'analyse',
  takes: 'FILE|FOLDER…',
  paths: [1, Number.POSITIVE_INFINITY],
  summary: 'Find the commitments in statements, and what each sentence does, with reasons.',
  options: {
    'concept-note': { value: 'FILE', summary: 'the note of the debate, whose guiding questions and calls are then answered or not' },
    ...noOcrOption,
  },
  example: 'ahadi analyse demo/2026-women-investing/statements --concept-note demo/2026-women-investing/concept-note.docx',
  run: async ({ paths, options, switches, workbench }) => {
    const { files, notices } = receiveFiles(paths)
    const read = options['concept-note'] ? await readNoteFile(receiveFile(options['concept-note']), workbench) : null
    const facts = debateFactsOf(read?.note ?? null)
    const taken = files.map(({ id }) => id)
    const answers = await eachFile<readonly TakenIn[]>(files, 'analysed', 'take-in', { facts, taken, ...picturesOf(switches) }, workbench)
    // A file that holds several statements gives an entry for each.
    const each = answers.flatMap((answer): readonly Taken<TakenIn>[] =>
      'taken' in answer ? answer.taken.map((one) => ({ taken: one })) : [answer],
    )
    return answerForEach(each, notices, entryOf, linesOf)
  },
}

/** One entry of `ahadi analyse --json`, field for field. */
function entryOf({ statement, findings, notices }: TakenIn) {
  const { id, head, language } = statement
  return {
    id,
    delegation: head.delegation?.name ?? null,
    speaker: head.speaker?.name ?? null,
    title: head.speaker?.title ?? null,
    onBehalfOf: head.onBehalfOf,
    jointWith: head.jointWith,
    alignedWith: head.alignedWith,
    capacity: head.capacity,
    language,
    ...findings,
    notices,
  }
}

function linesOf({ statement, findings, notices }: TakenIn): readonly string[] {
  const { head } = statement
  const who = [head.delegation?.name ?? 'delegation not known', head.speaker?.name, head.capacity].filter(Boolean).join(' · ')
  const quotes = findings.commitments.map(({ sentences, kind }) => {
    const quote = sentences.map((index) => findings.sentences[index]!.text).join(' ')
    return `  ${kind.padEnd(10)} ¶${findings.sentences[sentences[0]!]!.paragraph} “${quote}”`
  })
  return [
    `${statement.file}: ${who}`,
    ...(quotes.length ? quotes : ['  no commitment was found']),
    ...notices.map((notice) => `  ${noticeLine(notice)}`),
    '',
  ]
}
