import { once } from 'node:events'
import { request } from 'node:http'
import { createInterface } from 'node:readline'
import { Refusal } from '../../document/index.ts'
import type { Outcome, Workbench } from '../../platform/command/index.ts'
import { Usage } from '../cli/arguments.ts'
import { type CommandOrder, type OrderAnswer, orderPath } from './order.ts'
import { readServerFile } from './server-file.ts'

/**
 * Has the server that holds a data folder run a command; null where no server answers there.
 * Throws what the command refuses, and an Error with the reference of a defect in the server.
 */
export async function askServer(
  folder: string,
  order: CommandOrder,
  workbench: Pick<Workbench, 'progress' | 'say'>,
): Promise<Outcome | null> {
  const server = readServerFile(folder)
  if (!server) return null
  const { port, token } = server
  const asking = request({
    host: '127.0.0.1',
    port,
    path: orderPath,
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', origin: `http://127.0.0.1:${port}` },
  })
  asking.end(JSON.stringify(order))
  let lines: AsyncIterable<string>
  try {
    const [response] = await once(asking, 'response')
    if (response.statusCode !== 200) return null
    lines = createInterface({ input: response })
  } catch {
    return null
  }
  for await (const line of lines) {
    const answer = JSON.parse(line) as OrderAnswer
    if ('progress' in answer) workbench.progress(...answer.progress)
    else if ('say' in answer) workbench.say(answer.say)
    else if ('outcome' in answer) return answer.outcome
    else if ('refusal' in answer) throw new Refusal(answer.refusal.code, answer.refusal.message)
    else if ('usage' in answer) throw new Usage(answer.usage)
    else throw new Error(`A defect in the server; its record is kept there under ${answer.defect}`)
  }
  throw new Error('The server ended before it had answered')
}
