import type { PGlite } from '@electric-sql/pglite'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { Client, type ClientConfig } from 'pg'
import { EmbeddedConnection } from './embedded-connection.ts'
import { readingOf } from './types.ts'

interface Session {
  readonly pglite: PGlite
  readonly connection: EmbeddedConnection
  readonly client: Client
}

async function sessionOver(pglite: PGlite): Promise<Session> {
  const connection = new EmbeddedConnection(pglite)
  const client = new Client({ connection, types: readingOf } as ClientConfig)
  // What goes wrong is told to whoever asked; without a listener Node would end the process as well.
  client.on('error', () => {})
  await client.connect()
  await client.query('set default_transaction_read_only to on')
  return { pglite, connection, client }
}

/**
 * Lends the one session of a PGlite to one borrower at a time, in the order of asking. One that cannot go on fails whoever had it, with the reason;
 * it is closed and opened anew for the next borrower, who finds what was kept before.
 */
export async function singleSession(open: () => Promise<PGlite>): Promise<PostgresPool> {
  let session: Session | null = await sessionOver(await open())
  let turn: Promise<void> = Promise.resolve()
  let ended = false

  const working = async (): Promise<Session> => {
    if (session?.connection.fault) {
      await session.pglite.close().catch(() => {})
      session = null
    }
    session ??= await sessionOver(await open())
    return session
  }
  const lent = ({ connection, client }: Session, release: () => void): PostgresPoolClient => {
    const query = async (text: string, values: unknown[]) => {
      if (connection.fault) throw connection.fault
      return client.query(text, values).catch((problem: unknown) => {
        throw connection.fault ?? problem
      })
    }
    return { query: query as unknown as PostgresPoolClient['query'], release }
  }
  return {
    connect: async () => {
      const before = turn
      let release = () => {}
      turn = new Promise((done) => {
        release = done
      })
      await before
      try {
        if (ended) throw new Error('The database is closed')
        return lent(await working(), release)
      } catch (problem) {
        release()
        throw problem
      }
    },
    end: async () => {
      await turn
      ended = true
      await session?.client.end().catch(() => {})
      await session?.pglite.close()
      session = null
    },
  }
}
