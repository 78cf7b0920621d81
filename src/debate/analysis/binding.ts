import type { Head } from '../statements/index.ts'
import { cueNumber, cueNumbers } from './cues/cue.ts'
import type { PreparedSentence } from './features.ts'
import { findRefusals } from './refusing.ts'

const binding = cueNumbers(
  'will',
  'going',
  'commit',
  'ready',
  'determined',
  'intend',
  'continue',
  'remain',
  'reaffirm',
  'strive',
  'assure',
  'announce',
  'soon',
)
const state = cueNumber('state')
const hope = cueNumber('hope')
/** How many words after a hope still say what is hoped: "look forward to continuing". */
const hoped = 5
const selves = cueNumbers('own', 'we', 'i', 'our', 'group')

/** Marks which words stand between quotation marks; a mark that is never closed quotes nothing. */
function quotedWords({ words }: PreparedSentence): Uint8Array {
  const quoted = new Uint8Array(words.length)
  let open = -1
  words.forEach(({ type: { raw } }, i) => {
    if (open < 0 && /^[“«"„「『]$/.test(raw)) open = i
    else if (open >= 0 && /^[”»"“」』]$/.test(raw)) {
      quoted.fill(1, open, i + 1)
      open = -1
    }
  })
  return quoted
}

/**
 * Tells whether a sentence may be a commitment at all, whatever its words weigh (docs/method, "What never binds").
 *
 * 1. Chair's business binds nobody.
 * 2. A question binds nobody.
 * 3. What all must or should do is a recommendation, unless the speaker also says what it will do itself.
 * 4. What stands between quotation marks binds nobody.
 * 5. Aligning with another's statement binds nobody by itself.
 * 6. What is refused binds to nothing ("will not contribute"); a stance does ("will never tolerate").
 * 7. What is hoped or looked forward to binds to nothing ("looks forward to continuing").
 * 8. A sentence with no word of undertaking at all binds nobody.
 * 9. Where a State speaks and its sentence names another State before the words that bind, and itself nowhere, the other's commitment is reported.
 */
export function mayBind(head: Pick<Head, 'capacity' | 'delegation' | 'onBehalfOf'>, text: string, sentence: PreparedSentence): boolean {
  if (head.capacity === 'president-procedural') return false
  if (/[?？؟]["”»)）]*$/.test(text)) return false
  const quoted = quotedWords(sentence)
  const { words } = sentence
  const refused = findRefusals(text, sentence.language)
  const from = words[0]?.start ?? 0
  const isRefused = ({ first, last }: { first: number; last: number }) =>
    refused.some(({ start, end }) => words[last]!.end - from > start && words[first]!.start - from < end)
  const hopes = sentence.found.filter(({ of }) => of === hope)
  const isHoped = ({ of, first }: { of: number; first: number }) =>
    binding.has(of) && hopes.some((one) => first >= one.first && first - one.last <= hoped)
  const open = sentence.found.filter((cue) => !quoted[cue.first] && !isRefused(cue) && !isHoped(cue))
  const bound = open.find(({ of: cue }) => binding.has(cue))
  if (!bound) return false
  if (!head.delegation || !/-state$/.test(head.delegation.kind) || sentence.found.some(({ of }) => selves.has(of))) return true
  // An Arabic verb stands before the one who acts.
  const behind = sentence.language === 'ar' ? 2 : -1
  return !open.some(({ of: cue, first }) => cue === state && (first < bound.first || first - bound.last <= behind))
}

/** Verbs of going on that begin a sentence and say "we" themselves. All 21 labelled sentences that begin so are commitments. */
const goingOn: Readonly<Record<string, RegExp>> = {
  ar: /^(?:و|ف)?س?نواصل(?!\p{L})/u,
  es: /^(?:Seguimos|Seguiremos|Continuamos|Continuaremos) \p{L}+ndo/u,
}

/** Tells whether a sentence is a commitment whatever its words weigh, where it may be one at all: "Seguiremos apoyando …". */
export const surelyBinds = (text: string, language: string): boolean => goingOn[language]?.test(text) ?? false
