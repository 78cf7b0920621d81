import { Worker } from 'node:worker_threads'
import { Refusal, refusalsFrom } from '../../document/index.ts'
import messages from '../messages/en.json' with { type: 'json' }
import type { Answer } from './serve.ts'

const refusal = refusalsFrom(messages.refusals)

/** How a pool is set up. */
export interface PoolSettings {
  /** Path of the bundled worker file, which calls `serveTasks`. */
  readonly entry: string
  /** Workers at most; they are started when there is work for them. */
  readonly size: number
  /**
   * Tasks that may wait before another worker is started; 0 where it is not said. A worker takes half a second to load and to warm up,
   * so a short queue is sooner done by those that are there.
   */
  readonly patience?: number
  /** Time that one task may take, from when a worker begins it. */
  readonly milliseconds: number
  /** Memory of JavaScript values that one worker may use, in MiB. */
  readonly memoryMiB: number
}

/**
 * Workers in which parsers run, so that a hostile file can't stop or crash the program.
 *
 * 1. A Refusal thrown inside arrives as a Refusal with the same code and message; anything else as an Error: a defect.
 * 2. A task over its time is refused with `file.too-slow`, one over its memory with `file.too-large-to-read`; a worker that was
 *    stopped or that crashed is replaced, and the other tasks go on.
 * 3. Idle workers do not keep the process alive.
 */
export interface Pool {
  /** Runs one task; `given` is copied. What is refused is called by `given.name` where it has one. */
  readonly run: <T>(task: string, given: unknown) => Promise<T>
  /** Ends the workers that have nothing to do, so that their memory is free; what is asked next starts another. */
  readonly rest: () => Promise<void>
  /** Stops all workers. Tasks that have not ended are rejected, and so is every later one. */
  readonly close: () => Promise<void>
}

interface Waiting {
  readonly task: string
  readonly given: unknown
  readonly resolve: (value: never) => void
  readonly reject: (problem: Error) => void
}

interface Hand {
  readonly worker: Worker
  busy: { readonly id: number; readonly waiting: Waiting; timer: NodeJS.Timeout } | null
}

/** Time beyond its own that a worker has to start, on a machine under load. */
const startMilliseconds = 60_000

/** Opens a pool; no worker is started before the first task. */
export function openPool({ entry, size, patience = 0, milliseconds, memoryMiB }: PoolSettings): Pool {
  const hands = new Set<Hand>()
  const queue: Waiting[] = []
  let orders = 0
  let closed = false

  const tooSlow = ({ given }: Waiting) => refusal('file.too-slow', { name: nameOf(given), seconds: Math.ceil(milliseconds / 1000) })
  const tooLarge = ({ given }: Waiting) => refusal('file.too-large-to-read', { name: nameOf(given), memory: memoryMiB })

  const settle = (hand: Hand): Waiting | null => {
    const busy = hand.busy
    if (busy) clearTimeout(busy.timer)
    hand.busy = null
    return busy?.waiting ?? null
  }
  /** Ends a worker and rejects what it was doing. */
  const dismiss = (hand: Hand, why: (waiting: Waiting) => Error) => {
    if (!hands.delete(hand)) return
    const waiting = settle(hand)
    void hand.worker.terminate()
    waiting?.reject(why(waiting))
    next()
  }
  const limit = (hand: Hand, time: number) => setTimeout(() => dismiss(hand, tooSlow), time)

  const receive = (hand: Hand, answer: Answer) => {
    const busy = hand.busy
    if (busy?.id !== answer.id) return
    if ('begun' in answer) {
      clearTimeout(busy.timer)
      busy.timer = limit(hand, milliseconds)
      return
    }
    const waiting = settle(hand)!
    hand.worker.unref()
    if ('value' in answer) waiting.resolve(answer.value as never)
    else if ('refusal' in answer) waiting.reject(new Refusal(answer.refusal.code, answer.refusal.message))
    else waiting.reject(answer.defect)
    next()
  }
  const hire = (): Hand => {
    const worker = new Worker(entry, {
      resourceLimits: { maxOldGenerationSizeMb: memoryMiB, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    })
    const hand: Hand = { worker, busy: null }
    hands.add(hand)
    worker.on('message', (answer: Answer) => receive(hand, answer))
    worker.on('messageerror', (problem) => dismiss(hand, () => problem))
    worker.on('error', (problem: NodeJS.ErrnoException) =>
      dismiss(hand, (waiting) => (problem.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge(waiting) : problem)),
    )
    worker.on('exit', (code) => dismiss(hand, ({ task }) => new Error(`A worker ended with code ${code} while it ran ${task}`)))
    return hand
  }
  const next = () => {
    while (queue.length > 0 && !closed) {
      const hand =
        [...hands].find(({ busy }) => busy === null) ?? (hands.size === 0 || (hands.size < size && queue.length > patience) ? hire() : null)
      if (!hand) return
      const waiting = queue.shift()!
      const id = ++orders
      hand.busy = { id, waiting, timer: limit(hand, milliseconds + startMilliseconds) }
      hand.worker.ref()
      try {
        hand.worker.postMessage({ id, task: waiting.task, given: waiting.given })
      } catch (problem) {
        settle(hand)
        hand.worker.unref()
        waiting.reject(problem as Error)
      }
    }
  }
  return {
    run: (task, given) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('The pool is closed'))
        queue.push({ task, given, resolve, reject })
        next()
      }),
    rest: async () => {
      const idle = [...hands].filter(({ busy }) => busy === null)
      for (const hand of idle) hands.delete(hand)
      await Promise.all(idle.map(({ worker }) => worker.terminate()))
    },
    close: async () => {
      closed = true
      const gone = new Error('The pool was closed before the task had ended')
      for (const waiting of queue.splice(0)) waiting.reject(gone)
      const workers = [...hands]
      hands.clear()
      for (const hand of workers) settle(hand)?.reject(gone)
      await Promise.all(workers.map(({ worker }) => worker.terminate()))
    },
  }
}

function nameOf(given: unknown): string {
  const name = (given as { readonly name?: unknown } | null)?.name
  return typeof name === 'string' ? name : 'The file'
}
