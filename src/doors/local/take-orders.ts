import { createHash, timingSafeEqual } from 'node:crypto'
import type { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { Refusal } from '../../document/index.ts'
import type { KeepingBench, KeepingCommand } from '../bench.ts'
import { Usage } from '../cli/arguments.ts'
import { type CommandOrder, type OrderAnswer, orderPath, signs } from './order.ts'

/** What the server needs to run commands of the command line. */
export interface OrderTaker {
  readonly bench: KeepingBench
  readonly commands: readonly KeepingCommand[]
  readonly token: string
}

const digest = (text: string) => createHash('sha256').update(text).digest()
const sameToken = (given: string, token: string) => timingSafeEqual(digest(given), digest(token))

/** What becomes of an order: the last line of the answer. */
async function answerTo(order: CommandOrder, { bench, commands }: OrderTaker, send: (answer: OrderAnswer) => void): Promise<OrderAnswer> {
  try {
    const command = commands.find(({ name }) => name === order.command)
    if (!command) throw new Usage(`The server that is running knows no command “${order.command}”: end it and call again.`)
    const workbench = {
      run: bench.run,
      progress: (...progress: [string, number, number]) => send({ progress }),
      say: (say: string) => send({ say }),
    }
    return { outcome: await command.run({ ...order, switches: new Set(order.switches), workbench }, bench) }
  } catch (problem) {
    if (problem instanceof Refusal) return { refusal: { code: problem.code, message: problem.message } }
    if (problem instanceof Usage) return { usage: problem.message }
    return { defect: bench.report(problem) }
  }
}

/**
 * Lets the command line of this account run commands in the server, which holds the database. Whoever has not the secret of this run finds nothing here.
 * A command goes on to its end, though nobody listens any more.
 */
export function takeOrders(app: Hono, taker: OrderTaker): void {
  app.post(orderPath, async (context) => {
    const given = context.req.header('authorization')?.replace(/^Bearer /, '') ?? ''
    if (!sameToken(given, taker.token)) return context.notFound()
    const order = (await context.req.json()) as CommandOrder
    return stream(context, async (out) => {
      const send = (answer: OrderAnswer) => out.write(`${JSON.stringify(answer)}\n`)
      await send({ works: true })
      const alive = setInterval(() => void send({ works: true }), signs.every)
      try {
        await send(await answerTo(order, taker, (answer) => void send(answer)))
      } finally {
        clearInterval(alive)
      }
    })
  })
}
