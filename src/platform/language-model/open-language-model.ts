import { type IncomingMessage, Agent as PlainAgent, request as plainRequest } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import type { LanguageModelSettings, ModelLimits } from './language-model-settings.ts'

/**
 * Why a language model gave no answer.
 *
 * `unreachable`: nobody there, or its certificate is not trusted · `too-slow`: not done in the time that it has · `broken-off` · `too-large` ·
 * `packed`: it packed its answer although it was told not to; nothing is unpacked · `redirected`: it names another address; none is followed ·
 * `not-allowed`: it does not take the key · `too-busy` · `failed`: it says that it failed · `refused`: it does not take the request ·
 * `no-answer`: what came is no answer in the form that was asked for · `stopped`: this program ends.
 */
export type ModelTrouble =
  | 'unreachable'
  | 'too-slow'
  | 'broken-off'
  | 'too-large'
  | 'packed'
  | 'redirected'
  | 'not-allowed'
  | 'too-busy'
  | 'failed'
  | 'refused'
  | 'no-answer'
  | 'stopped'

/** What a language model wrote, or why there is nothing. `wait`: seconds after which it wants to be asked again, where it says so. */
export type ModelReply = { readonly text: string } | { readonly trouble: ModelTrouble; readonly wait: number | null }

/** What is said to a language model: rules, then material. */
export interface ModelMessage {
  readonly role: 'system' | 'user'
  readonly content: string
}

/**
 * A language model that the operator set. It knows neither rooms nor pages, and its key cannot be got out of it.
 *
 * `host` is the name that pages and the history show: without path, key and whatever else the address holds.
 */
export interface LanguageModel {
  readonly name: string
  readonly host: string
  readonly limits: ModelLimits
  /** Asks once. Never throws: what goes wrong is an answer. `ending` breaks it off. */
  readonly ask: (messages: readonly ModelMessage[], ending: AbortSignal) => Promise<ModelReply>
}

/** Bytes of an answer; four thousand tokens are a hundredth of it. */
const mostBytes = 2 * 1024 * 1024

const trouble = (what: ModelTrouble, wait: number | null = null): ModelReply => ({ trouble: what, wait })

/** What a status says is wrong; null where nothing is. */
function troubleOf({ statusCode = 0, headers }: IncomingMessage): ModelReply | null {
  if (statusCode >= 200 && statusCode < 300) return null
  if (statusCode >= 300 && statusCode < 400) return trouble('redirected')
  if (statusCode === 401 || statusCode === 403) return trouble('not-allowed')
  const wait = /^\d{1,6}$/.test(headers['retry-after'] ?? '') ? Number(headers['retry-after']) : null
  if (statusCode === 429) return trouble('too-busy', wait)
  return statusCode >= 500 ? trouble('failed', wait) : trouble('refused')
}

/** The words of the first choice of an answer (`choices[0].message.content`). */
function wordsOf(bytes: readonly Uint8Array[]): ModelReply {
  try {
    const answer = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(bytes)))
    const text = answer.choices[0].message.content
    return typeof text === 'string' ? { text } : trouble('no-answer')
  } catch {
    return trouble('no-answer')
  }
}

/**
 * Opens a language model for asking. Nothing is contacted until it is asked.
 *
 * 1. A request goes to the address that the operator set and to no other: no redirect is followed, no proxy of the environment taken, nothing in an answer is opened.
 * 2. Certificates are checked, whatever the environment says.
 * 3. All of an exchange is bounded: its time as a whole, so that an answer that drips ends, too; its bytes; and what is packed is not unpacked.
 */
export function openLanguageModel({ address, name, key, limits }: LanguageModelSettings): LanguageModel {
  const url = new URL(address)
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/chat/completions`
  const isSecure = url.protocol === 'https:'
  const agent = isSecure ? new SecureAgent({ keepAlive: false, rejectUnauthorized: true }) : new PlainAgent({ keepAlive: false })
  const send = isSecure ? secureRequest : plainRequest

  const ask: LanguageModel['ask'] = (messages, ending) =>
    new Promise((done) => {
      if (ending.aborted) return done(trouble('stopped'))
      const body = Buffer.from(JSON.stringify({ model: name, messages, temperature: 0, max_tokens: limits.tokens, stream: false }))
      const headers = {
        'content-type': 'application/json',
        'content-length': body.length,
        accept: 'application/json',
        'accept-encoding': 'identity',
        'user-agent': 'ahadi',
        ...(key !== null && { authorization: `Bearer ${key}` }),
      }
      const end = (reply: ModelReply) => {
        clearTimeout(timer)
        ending.removeEventListener('abort', stop)
        request.destroy()
        done(reply)
      }
      const stop = () => end(trouble('stopped'))
      const request = send(url, { method: 'POST', agent, headers, insecureHTTPParser: false }, (response) => {
        const wrong = troubleOf(response)
        if (wrong) return end(wrong)
        if (!/^(?:identity)?$/i.test(response.headers['content-encoding'] ?? '')) return end(trouble('packed'))
        const bytes: Uint8Array[] = []
        let size = 0
        response.on('data', (some: Uint8Array) => {
          size += some.length
          if (size > mostBytes) return end(trouble('too-large'))
          bytes.push(some)
        })
        response.on('end', () => end(response.complete ? wordsOf(bytes) : trouble('broken-off')))
        response.on('error', () => end(trouble('broken-off')))
        response.on('close', () => end(trouble('broken-off')))
      })
      let isReached = false
      request.on('socket', (socket) =>
        socket.once(isSecure ? 'secureConnect' : 'connect', () => {
          isReached = true
        }),
      )
      // The message of the error may hold the address; none of it is kept.
      request.on('error', () => end(trouble(isReached ? 'broken-off' : 'unreachable')))
      request.on('close', () => end(trouble('broken-off')))
      const timer = setTimeout(() => end(trouble('too-slow')), limits.seconds * 1000)
      ending.addEventListener('abort', stop, { once: true })
      request.end(body)
    })
  return { name, host: url.host, limits, ask }
}
