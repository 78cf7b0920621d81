import { type Delegation, findDelegations } from '../../council/index.ts'
import { caselessPattern, sentencesOf } from '../../language/index.ts'
import { cue } from './cues/index.ts'
import type { Line } from './line.ts'

// Whoever says that it sits in the Council says so while greeting and thanking.
const paragraphs = 6

const seat = caselessPattern(cue('ownSeat'))
const soon = caselessPattern(
  /(?<!\p{L})(?:former|incoming|future|next|then|candidat\p{L}*|candidacy|elections?|was|were|had been|will be|if elected|aspir\p{L}+|ancien\p{L}*|futur\p{L}*|entrant\p{L}*|prochain\p{L}*|était|sera|fut|antigu[oa]|entrante|futur[oa]|próxim[oa]|fue|será|бывш\p{L}+|будущ\p{L}+|избираем\p{L}+|кандидат\p{L}*|будет|была?)(?!\p{L})|سابق|مقبل|مرشح|كان(?:ت)?(?!\p{L})|候任|前任|曾|竞选|候选|即将/u
    .source,
)
const firstPerson = caselessPattern(
  /(?<!\p{L})(?:I|we|our|us|my|je|nous|notre|ma|mon|yo|nosotros|nuestr[oa]s?|mi|мы|наш\p{L}*|моя|моей|я)(?!\p{L})|بلدي|بلادي|وفد|بصفتنا|我国|我们|我|本国|中方/u
    .source,
)

/**
 * Tells whether a text says in so many words that its own delegation is a member of the Council: "Kestria, as an elected member of this Council, …".
 * A past, coming or sought seat and another's seat do not count.
 */
export function saysItSitsInTheCouncil(body: readonly Line[], language: string, { id }: Delegation): boolean {
  return body.slice(0, paragraphs).some(({ text }) =>
    sentencesOf(text, language).some(({ start, end }) => {
      const sentence = text.slice(start, end)
      const found = seat.exec(sentence)
      if (!found || soon.test(sentence.slice(Math.max(0, found.index - 60), found.index + found[0].length + 30))) return false
      const named = findDelegations(sentence).filter(({ delegation: { kind } }) => kind === 'member-state')
      // The nearest name before or after is the one that the seat belongs to.
      const nearest = named.sort((a, b) => Math.abs(a.start - found.index) - Math.abs(b.start - found.index))[0]
      return nearest ? nearest.delegation.id === id : firstPerson.test(sentence)
    }),
  )
}

const presiding = caselessPattern(cue('presiding'))

/** Tells whether a text holds the words by which somebody leaves or takes up the chair of the Council: "I now resume my function as President of the Council". */
export function speaksFromTheChair(body: readonly Line[]): boolean {
  return body.some(({ text }) => presiding.test(text))
}
