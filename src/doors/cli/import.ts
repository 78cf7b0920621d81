import { resolve } from 'node:path'
import { receivedFilesOf } from '../../debate/statements/index.ts'
import { type Notice, noticesFrom, Refusal, refusalsFrom } from '../../document/index.ts'
import { receiveFile, receiveFiles } from '../../platform/files/index.ts'
import { byCommand, dataOption, type KeepingCommand } from '../bench.ts'
import { importDebate } from '../import-debate.ts'
import { Usage } from './arguments.ts'
import messages from './messages/en.json' with { type: 'json' }

const notice = noticesFrom(messages.notices)
const refusal = refusalsFrom(messages.refusals)

/** `ahadi import`: a folder of statements into the database, as a debate of its own. */
export const importCommand: KeepingCommand = {
  name: 'import',
  keeps: true,
  takes: 'FOLDER',
  paths: [1, 1],
  summary: 'Take the statements of a folder into the database, as a debate with an address of its own.',
  options: {
    slug: { value: 'NAME', summary: 'the address of the debate: small letters, figures and hyphens, such as women-peace-2021' },
    'concept-note': { value: 'FILE', summary: 'the concept note of the debate' },
    ...dataOption,
  },
  example: 'ahadi import demo/2023-women-mediation/statements --slug my-copy --concept-note demo/2023-women-mediation/concept-note.docx',
  check: ({ paths, options }) => {
    if (!options.slug) throw new Usage('“ahadi import” needs --slug NAME, the address of the debate.')
    if (options['concept-note']) receiveFile(options['concept-note'])
    receiveFiles([paths[0]!])
  },
  run: async ({ paths, options, workbench }, bench) => {
    const slug = options.slug!
    const note = options['concept-note'] ? receiveFile(options['concept-note']) : null
    const { files, notices } = receiveFiles([paths[0]!])
    const statements = files.filter(({ path }) => !note || resolve(path) !== resolve(note.path))
    const unopened: { file: string; code: string; message: string }[] = []
    const by = await byCommand(bench.database)
    const { debate, already } = await importDebate(bench, { slug, note, statements }, by, {
      progress: workbench.progress,
      refused: (file, problem) => {
        if (!(problem instanceof Refusal)) throw problem
        unopened.push({ file, code: problem.code, message: problem.message })
      },
    })
    if (bench.ending.aborted) throw refusal('import.broken-off', { slug })
    const received = await receivedFilesOf(bench.database.read, debate.id)
    const refused = [
      ...unopened.map(({ file, code, message }) => ({ file, refusal: { code, message } })),
      ...received.flatMap(({ file, refusal }) => (refusal ? [{ file, refusal }] : [])),
    ]
    const taken = received.filter(({ state }) => state === 'taken-in').length
    const said: readonly Notice[] = [...notices, ...(already.length > 0 ? [notice('import.already', null, { count: already.length })] : [])]
    return {
      json: { slug, debate: debate.id, statements: taken, already, refused, notices: said },
      text: [
        `The debate “${slug}” holds ${taken} statements.`,
        ...refused.map(({ file, refusal }) => `${file}: ${refusal.message} [${refusal.code}]`),
        '“ahadi serve” shows it in the browser of this machine.',
      ],
      notices: said,
      refused: refused.length,
    }
  },
}
