import { answerForEach, type Command, eachFile, noOcrOption, noticeLine, picturesOf } from '../../platform/command/index.ts'
import { receiveFiles } from '../../platform/files/index.ts'
import type { ReadFile } from '../tasks.ts'

/** `ahadi read`: documents → paragraphs with numbers, languages, labels and pages; with `--places` all else that is known of each. */
export const readCommand: Command = {
  name: 'read',
  takes: 'FILE|FOLDER…',
  paths: [1, Number.POSITIVE_INFINITY],
  summary: 'Read documents (.docx, .doc, .odt, .rtf, .pdf, .html, .txt) into numbered paragraphs.',
  options: {
    places: {
      summary:
        'with --json: also where each stretch of text stands in the file or on its pages, its direction and other languages, marks of notes, cells',
    },
    ...noOcrOption,
  },
  example: 'ahadi read demo/2026-women-investing/statements --json',
  run: async ({ paths, switches, workbench }) => {
    const { files, notices } = receiveFiles(paths)
    const answers = await eachFile<ReadFile>(
      files,
      'read',
      switches.has('places') ? 'read-places' : 'read',
      picturesOf(switches),
      workbench,
    )
    return answerForEach(answers, notices, (read) => read, linesOf)
  },
}

function linesOf(read: ReadFile): readonly string[] {
  const head = `${read.file}: ${read.paragraphs.length} paragraphs, ${read.words} words, language ${read.language}`
  const body = read.paragraphs.map(({ n, label, text }) => `  ¶${n} ${label ? `${label} ` : ''}${text}`)
  return [head, ...body, ...read.notices.map((notice) => `  ${noticeLine(notice)}`), '']
}
