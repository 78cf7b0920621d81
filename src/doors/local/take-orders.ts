import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { Refusal } from '../../document/index.ts'
import type { Bench } from '../../platform/http/index.ts'
import type { KeepingCommand } from '../bench.ts'
import { Usage } from '../cli/arguments.ts'
import { type CommandOrder, type OrderAnswer, orderPath } from './order.ts'

/** What the server needs to run commands of the command line. */
export interface OrderTaker {
  readonly bench: Bench
  readonly commands: readonly KeepingCommand[]
  readonly token: string
  readonly report: (reference: string, problem: unknown) => void
}

const sameToken = (given: string, token: string) => given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token))

/** Lets the command line of this account run commands in the server, which holds the database. Whoever has not the secret of this run finds nothing here. */
export function takeOrders(app: Hono, { bench, commands, token, report }: OrderTaker): void {
  app.post(orderPath, async (context) => {
    const given = context.req.header('authorization')?.replace(/^Bearer /, '') ?? ''
    if (!sameToken(given, token)) return context.notFound()
    const order = (await context.req.json()) as CommandOrder
    const command = commands.find(({ name }) => name === order.command)
    return stream(context, async (out) => {
      const send = (answer: OrderAnswer) => void out.write(`${JSON.stringify(answer)}\n`)
      try {
        if (!command) throw new Usage(`The server that is running knows no command “${order.command}”: end it and call again.`)
        const workbench = {
          run: bench.run,
          progress: (...progress: [string, number, number]) => send({ progress }),
          say: (say: string) => send({ say }),
        }
        const call = { paths: order.paths, options: order.options, switches: new Set(order.switches), workbench }
        send({ outcome: await command.run(call, bench) })
      } catch (problem) {
        if (problem instanceof Refusal) send({ refusal: { code: problem.code, message: problem.message } })
        else if (problem instanceof Usage) send({ usage: problem.message })
        else {
          const reference = randomBytes(5).toString('hex')
          report(reference, problem)
          send({ defect: reference })
        }
      }
    })
  })
}
