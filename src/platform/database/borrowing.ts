import { AsyncLocalStorage } from 'node:async_hooks'
import type { PostgresPool } from 'kysely'

interface Borrowed {
  readonly from: object
  returned: boolean
}

const holding = new AsyncLocalStorage<Borrowed>()

/** Throws a defect where this async context is inside a transaction of the same database: the embedded one has a single session, and would wait for itself. */
export function refuseBorrowing(from: object): void {
  const held = holding.getStore()
  if (held && held.from === from && !held.returned)
    throw new Error('A session was asked for inside a transaction that already holds one: inside write, use only the queries it gives you')
}

/** Does `act` as the holder of a session: asking for another before it ends is a defect. */
export async function whileHolding<T>(from: object, act: () => Promise<T>): Promise<T> {
  const held: Borrowed = { from, returned: false }
  try {
    return await holding.run(held, act)
  } finally {
    held.returned = true
  }
}

/** The same pool, which refuses to lend to a context that already holds one of its sessions. */
export function lentOnce(pool: PostgresPool): PostgresPool {
  const lent: PostgresPool = {
    connect: async () => {
      refuseBorrowing(lent)
      return pool.connect()
    },
    end: () => pool.end(),
  }
  return lent
}
