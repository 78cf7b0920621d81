import { parentPort } from 'node:worker_threads'
import { Refusal } from '../../document/index.ts'

/** What the pool sends to a worker. */
export interface Order {
  readonly id: number
  readonly task: string
  readonly given: unknown
}

/** What a worker sends back: first that it has begun, then one answer. */
export type Answer =
  | { readonly id: number; readonly begun: true }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly refusal: { readonly code: string; readonly message: string } }
  | { readonly id: number; readonly defect: Error }

// biome-ignore lint/suspicious/noExplicitAny: what a task takes is agreed between it and who runs it
type Task = (given: any) => unknown

/** Answers the pool's orders inside a worker. A task that is not in the table is a defect. */
export function serveTasks(tasks: Readonly<Record<string, Task>>): void {
  const port = parentPort
  if (!port) throw new Error('serveTasks runs inside a worker only')
  port.on('message', async ({ id, task, given }: Order) => {
    const answer = (sent: Answer) => port.postMessage(sent)
    answer({ id, begun: true })
    try {
      const run = tasks[task]
      if (!run) throw new Error(`No task is called ${task}`)
      answer({ id, value: await run(given) })
    } catch (problem) {
      if (problem instanceof Refusal) answer({ id, refusal: { code: problem.code, message: problem.message } })
      else answer({ id, defect: problem instanceof Error ? problem : new Error(String(problem)) })
    }
  })
}
