import { answerForEach, type Command, eachFile, noticeLine } from '../../platform/command/index.ts'
import { receiveFiles } from '../../platform/files/index.ts'
import type { ReadFile } from '../tasks.ts'

/** `ahadi read`: documents → paragraphs with numbers, languages, labels and pages. */
export const readCommand: Command = {
  name: 'read',
  takes: 'FILE|FOLDER…',
  paths: [1, Number.POSITIVE_INFINITY],
  summary: 'Read documents (.docx, .pdf, .txt) into numbered paragraphs.',
  options: {},
  example: 'ahadi read demo/2026-women-investing/statements --json',
  run: async ({ paths, workbench }) => {
    const { files, notices } = receiveFiles(paths)
    const answers = await eachFile<ReadFile>(files, 'read', 'read', {}, workbench)
    return answerForEach(answers, notices, (read) => read, linesOf)
  },
}

function linesOf(read: ReadFile): readonly string[] {
  const head = `${read.file}: ${read.paragraphs.length} paragraphs, ${read.words} words, language ${read.language}`
  const body = read.paragraphs.map(({ n, label, text }) => `  ¶${n} ${label ? `${label} ` : ''}${text}`)
  return [head, ...body, ...read.notices.map((notice) => `  ${noticeLine(notice)}`), '']
}
