import { EventEmitter } from 'node:events'
import { type PGlite, protocol } from '@electric-sql/pglite'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { Client, type ClientConfig } from 'pg'
import { readingOf } from './types.ts'

const { serialize } = protocol

/**
 * PGlite as `pg` sees a server: the words of a query are gathered up to its end and handed over at once, in this process.
 * So values are written and read by the same code on both engines, and errors are the same.
 */
class Connection extends EventEmitter {
  readonly #pglite: PGlite
  #words: Uint8Array[] = []
  #answering: Promise<void> = Promise.resolve()
  readonly parsedStatements = {}
  readonly submittedNamedStatements = {}
  readonly stream = { destroy: () => this.end() }
  _connecting = false

  constructor(pglite: PGlite) {
    super()
    this.#pglite = pglite
  }

  connect() {
    this._connecting = true
    process.nextTick(() => this.emit('readyForQuery'))
  }
  #say(word: Uint8Array) {
    this.#words.push(word)
  }
  #ask(word: Uint8Array) {
    const question = Buffer.concat([...this.#words, word])
    this.#words = []
    this.#answering = this.#answering.then(async () => {
      try {
        const answers = await this.#pglite.execProtocolStream(question, { throwOnError: false })
        for (const answer of answers) this.emit(answer.name === 'error' ? 'errorMessage' : answer.name, answer)
      } catch (problem) {
        this.emit('error', problem)
      }
    })
  }
  query(text: string) {
    this.#ask(serialize.query(text))
  }
  // `pg` also hands over how values are read, which is no part of the question.
  parse({ text, name }: { readonly text: string; readonly name?: string }) {
    this.#say(serialize.parse({ text, ...(name && { name }) }))
  }
  bind(given: Parameters<typeof serialize.bind>[0]) {
    this.#say(serialize.bind(given))
  }
  describe(given: Parameters<typeof serialize.describe>[0]) {
    this.#say(serialize.describe(given))
  }
  execute(given: Parameters<typeof serialize.execute>[0]) {
    this.#say(serialize.execute(given))
  }
  close(given: Parameters<typeof serialize.close>[0]) {
    this.#say(serialize.close(given))
  }
  sync() {
    this.#ask(serialize.sync())
  }
  flush() {}
  ref() {}
  unref() {}
  end() {
    process.nextTick(() => this.emit('end'))
  }
}

/** Lends the one session of PGlite to one borrower at a time, in the order of asking. */
export async function singleSession(pglite: PGlite): Promise<PostgresPool> {
  const client = new Client({ connection: new Connection(pglite), types: readingOf } as ClientConfig)
  // What goes wrong is told to whoever asked; without a listener Node would end the process as well.
  client.on('error', () => {})
  await client.connect()
  await client.query('set default_transaction_read_only to on')
  let turn: Promise<void> = Promise.resolve()
  let ended = false
  const connect = async (): Promise<PostgresPoolClient> => {
    const before = turn
    let release = () => {}
    turn = new Promise((done) => {
      release = done
    })
    await before
    if (ended) {
      release()
      throw new Error('The database is closed')
    }
    return { query: client.query.bind(client) as PostgresPoolClient['query'], release }
  }
  return {
    connect,
    end: async () => {
      const last = await connect().catch(() => null)
      ended = true
      last?.release()
      await client.end()
    },
  }
}
