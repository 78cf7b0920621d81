import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { Refusal, refusalsFrom } from '../../document/index.ts'
import type { Outcome, Workbench } from '../../platform/command/index.ts'
import { Usage } from '../cli/arguments.ts'
import messages from '../cli/messages/en.json' with { type: 'json' }
import { type CommandOrder, type OrderAnswer, orderPath, signs } from './order.ts'
import { readServerFile } from './server-file.ts'

const refusal = refusalsFrom(messages.refusals)

/** Sends the order; null where nobody who knows the secret answers at that port, such as after a server was killed. */
async function sent(port: number, token: string, order: CommandOrder, silent: AbortSignal): Promise<IncomingMessage | null> {
  const asking = request({
    host: '127.0.0.1',
    port,
    path: orderPath,
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', origin: `http://127.0.0.1:${port}` },
    signal: silent,
  })
  // Whoever waits is told; once nobody does any more, it is of no interest.
  asking.on('error', () => {})
  asking.end(JSON.stringify(order))
  try {
    const [response] = (await once(asking, 'response')) as [IncomingMessage]
    if (response.statusCode === 200) return response
    response.destroy()
    return null
  } catch (problem) {
    if (silent.aborted) throw problem
    return null
  }
}

/** The lines of an answer as they come. Throws where it breaks off. */
async function* linesOf(response: IncomingMessage): AsyncIterable<string> {
  let rest = ''
  for await (const text of response.setEncoding('utf8')) {
    const lines = (rest + text).split('\n')
    rest = lines.pop()!
    yield* lines
  }
}

/**
 * Has the server that holds a data folder run a command; null where no server answers there.
 *
 * Throws what the command refuses, `server.silent` where the server shows no sign of life, `server.ended` where it ends before it has answered,
 * and an Error with the reference of a defect in the server.
 */
export async function askServer(
  folder: string,
  order: CommandOrder,
  workbench: Pick<Workbench, 'progress' | 'say'>,
  silence: number = signs.silence,
): Promise<Outcome | null> {
  const server = readServerFile(folder)
  if (!server) return null
  const silent = new AbortController()
  const giveUp = setTimeout(() => silent.abort(), silence)
  try {
    const response = await sent(server.port, server.token, order, silent.signal)
    if (!response) return null
    for await (const line of linesOf(response)) {
      giveUp.refresh()
      const answer = JSON.parse(line) as OrderAnswer
      if ('works' in answer) continue
      if ('progress' in answer) workbench.progress(...answer.progress)
      else if ('say' in answer) workbench.say(answer.say)
      else if ('outcome' in answer) return answer.outcome
      else if ('refusal' in answer) throw new Refusal(answer.refusal.code, answer.refusal.message)
      else if ('usage' in answer) throw new Usage(answer.usage)
      else throw new Error(`A defect in the server; its record is kept there under ${answer.defect}`)
    }
  } catch (problem) {
    if (problem instanceof Refusal || problem instanceof Usage) throw problem
    if (silent.signal.aborted) throw refusal('server.silent', { pid: server.pid })
    if (problem instanceof Error && 'code' in problem) throw refusal('server.ended')
    throw problem
  } finally {
    clearTimeout(giveUp)
    silent.abort()
  }
  throw refusal('server.ended')
}
