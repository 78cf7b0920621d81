import { createReadStream } from 'node:fs'
import { debateSlugs } from '../../debate/concept-note/index.ts'
import { refusalsFrom } from '../../document/index.ts'
import { restoreNew } from '../../platform/database/index.ts'
import { receiveFile } from '../../platform/files/index.ts'
import { dataOption, type KeepingCommand } from '../bench.ts'
import messages from './messages/en.json' with { type: 'json' }

const refusal = refusalsFrom(messages.refusals)

/** `ahadi restore`: a backup into a place where no data is. */
export const restoreCommand: KeepingCommand = {
  name: 'restore',
  keeps: true,
  takes: 'FILE',
  paths: [1, 1],
  summary: 'Put a backup into a new place: a folder or a database in which nothing is kept yet.',
  options: dataOption,
  example: 'ahadi restore ahadi-2026-11-02.backup --data restored-data',
  check: ({ paths }) => void receiveFile(paths[0]!),
  alone: () => refusal('restore.in-use'),
  opening: ({ paths }, open, migrations) => {
    const { path } = receiveFile(paths[0]!)
    return restoreNew(open, migrations, createReadStream(path) as AsyncIterable<Uint8Array>)
  },
  run: async (_, { database }) => {
    const debates = await debateSlugs(database.read)
    return {
      json: { debates },
      text: [`Restored, whole: ${debates.length} debates (${debates.join(', ')}). “ahadi serve” shows them.`],
      notices: [],
      refused: 0,
    }
  },
}
