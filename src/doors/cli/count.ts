import { askCount } from '../../debate/record/index.ts'
import { dataOption, type KeepingCommand } from '../bench.ts'

/** `ahadi count`: a question to all debates, and its answer with the words behind it, as the page of the count gives it. */
export const countCommand: KeepingCommand = {
  name: 'count',
  keeps: true,
  takes: 'QUESTION',
  paths: [1, 1],
  summary: 'Count over debates: of how many delegations words of a kind were found, with the quotes, and how sure the number is.',
  options: { ...dataOption },
  example: 'ahadi count "of council in 2026 kind new"',
  run: async ({ paths }, { database }) => {
    const { data, lines } = await askCount(database.read, paths[0]!, new Date().toISOString().slice(0, 10))
    return { json: data, text: lines, notices: [], refused: 0 }
  },
}
