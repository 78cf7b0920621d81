import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { debateAt } from '../../debate/concept-note/index.ts'
import { noticesFrom } from '../../document/index.ts'
import { checkWritable, type Results, writeFolder } from '../../platform/files/index.ts'
import { dataOption, type KeepingCommand } from '../bench.ts'
import { exportDebate } from '../export-debate.ts'
import { Usage } from './arguments.ts'
import messages from './messages/en.json' with { type: 'json' }

const notice = noticesFrom(messages.notices)

/** `ahadi export`: a debate of the database as files, as it stands. */
export const exportCommand: KeepingCommand = {
  name: 'export',
  keeps: true,
  takes: 'SLUG',
  paths: [1, 1],
  summary: 'Write a debate out as files: compilation, statements as read, register, declaration, history.',
  options: { out: { value: 'FOLDER', summary: 'where the files go' }, ...dataOption },
  example: 'ahadi export 2026-women-investing --out ahadi-output/women',
  check: ({ options }) => {
    if (!options.out) throw new Usage('“ahadi export” needs --out FOLDER, where the files go.')
    checkWritable(options.out)
  },
  run: async ({ paths, options, workbench }, bench) => {
    const out = options.out!
    const debate = await debateAt(bench.database.read, paths[0]!)
    workbench.say(`Writing out “${debate.slug}” …`)
    const { results, notices } = await exportDebate(bench, debate, new Date().toISOString().slice(0, 10))
    const older = olderStatements(out, results)
    writeFolder(out, results)
    const said = [...notices, ...older.map((name) => notice('compile.older-files', null, { name }))]
    const files = Object.entries(results).map(([file, value]) => ({
      file,
      bytes: Buffer.byteLength(value),
      sha256: createHash('sha256').update(value).digest('hex'),
    }))
    return {
      json: { slug: debate.slug, files, notices: said },
      text: [
        `${files.length} files of the debate “${debate.slug}” are in “${basename(resolve(out))}”. No file is there as it was handed in, and no hour.`,
      ],
      notices: said,
      refused: 0,
    }
  },
}

/** Files of an earlier call that stand among the results and do not belong to them, such as a statement that was withdrawn since. */
function olderStatements(out: string, results: Results): readonly string[] {
  const there = ['.', 'statements'].flatMap((folder) => {
    const path = join(out, folder)
    return existsSync(path) ? readdirSync(path).map((name) => (folder === '.' ? name : `${folder}/${name}`)) : []
  })
  return there.filter(
    (name) => /^(statements\/.*\.txt|declaration\.docx|compilation\..*|concept-note\.json)$/.test(name) && !(name in results),
  )
}
