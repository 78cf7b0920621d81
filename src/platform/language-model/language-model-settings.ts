import { refusalsFrom } from '../../document/index.ts'
import messages from './messages/en.json' with { type: 'json' }

const refusal = refusalsFrom(messages.refusals)

/** How much a language model is asked, and for how long. */
export interface ModelLimits {
  /** Seconds that one answer may take, from the connection to its last byte. */
  readonly seconds: number
  /** Characters (UTF-16 code units) of a statement that one request may hold. */
  readonly characters: number
  /** Tokens that an answer may have; the language model is told. */
  readonly tokens: number
  /** Requests that are under way at once. */
  readonly atOnce: number
  /** Requests in a day (UTC), all debates together. */
  readonly perDay: number
}

/** Where a language model is and how it is asked, as the operator set it. Holds the key: it is handed to `openLanguageModel` and to nobody else. */
export interface LanguageModelSettings {
  readonly address: URL
  readonly name: string
  readonly key: string | null
  readonly limits: ModelLimits
}

/** Each limit: its variable, what it is where nothing is set, the least and the most that it may be. */
const modelLimits = {
  seconds: { variable: 'AHADI_MODEL_SECONDS', usual: 120, least: 1, most: 600 },
  characters: { variable: 'AHADI_MODEL_CHARACTERS', usual: 12_000, least: 500, most: 200_000 },
  tokens: { variable: 'AHADI_MODEL_TOKENS', usual: 4000, least: 100, most: 100_000 },
  atOnce: { variable: 'AHADI_MODEL_AT_ONCE', usual: 2, least: 1, most: 16 },
  perDay: { variable: 'AHADI_MODEL_PER_DAY', usual: 500, least: 1, most: 1_000_000 },
} as const satisfies Record<keyof ModelLimits, object>

type Environment = Readonly<Record<string, string | undefined>>

function limitFrom(environment: Environment, limit: keyof ModelLimits): number {
  const { variable, usual, least, most } = modelLimits[limit]
  const given = environment[variable]
  if (!given) return usual
  const number = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN
  if (!(number >= least && number <= most)) throw refusal('language-model.limit', { name: variable, least, most })
  return number
}

/** Names of this machine, which a request to does not leave it. */
const isOwnMachine = ({ hostname }: URL) => hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)

function addressFrom(given: string): URL {
  if (!URL.canParse(given)) throw refusal('language-model.address')
  const address = new URL(given)
  if (address.username !== '' || address.password !== '') throw refusal('language-model.credentials')
  if (!/^https?:$/.test(address.protocol) || address.hostname === '' || /[?#]/.test(given)) throw refusal('language-model.address')
  if (address.protocol === 'http:' && !isOwnMachine(address)) throw refusal('language-model.unencrypted')
  return address
}

/**
 * Reads from the environment where a language model is; null where none is set, which is the rule.
 *
 * `AHADI_MODEL_URL` is the address under which `/chat/completions` is, `AHADI_MODEL` the name of the model there, `AHADI_MODEL_KEY` a key if it wants one.
 *
 * Throws `language-model.half-set`, `.address`, `.credentials`, `.unencrypted`, `.name`, `.key`, `.limit`. No refusal repeats what was set: it may hold a secret.
 */
export function languageModelSettings(environment: Environment): LanguageModelSettings | null {
  const { AHADI_MODEL_URL: url = '', AHADI_MODEL: name = '', AHADI_MODEL_KEY: key = '' } = environment
  if (url === '' && name === '') return null
  if (url === '' || name === '') throw refusal('language-model.half-set')
  if (!/^[A-Za-z0-9._:/@+-]{1,100}$/.test(name)) throw refusal('language-model.name')
  if (!/^[\x21-\x7e]*$/.test(key)) throw refusal('language-model.key')
  const limits = Object.keys(modelLimits).map((limit) => [limit, limitFrom(environment, limit as keyof ModelLimits)])
  return { address: addressFrom(url), name, key: key || null, limits: Object.fromEntries(limits) as unknown as ModelLimits }
}
