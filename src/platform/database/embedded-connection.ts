import { EventEmitter } from 'node:events'
import { type PGlite, protocol } from '@electric-sql/pglite'

const { serialize } = protocol

/**
 * PGlite as `pg` sees a server: the words of a query are gathered up to its end and handed over at once, in this process.
 * So values are written and read by the same code on both engines, and errors are the same.
 *
 * An answer that does not end in `readyForQuery` (no space for the log, a fault in the wasm) means that this PGlite cannot go on: `fault` says why.
 */
export class EmbeddedConnection extends EventEmitter {
  readonly #pglite: PGlite
  #words: Uint8Array[] = []
  #answering: Promise<void> = Promise.resolve()
  fault: unknown = null
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
        if (!answers.some(({ name }) => name === 'readyForQuery'))
          this.fault = answers.find(({ name }) => name === 'error') ?? new Error('The embedded database gave no answer')
        for (const answer of answers) this.emit(answer.name === 'error' ? 'errorMessage' : answer.name, answer)
      } catch (problem) {
        this.fault = problem
      }
      if (this.fault) this.emit('error', this.fault)
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
