import type { Span } from '../../../document/index.ts'

/** Words that begin a condition, by language; "even if" and "as if" begin none. */
const begins: Readonly<Record<string, RegExp>> = {
  en: /(?<!\b(?:even|as|only|what|and) )\b(?:if(?! (?:any|not|only)\b)|provided(?: that)?(?= \p{L}+ )(?<! (?:be|is|are|was|were|has|have|being|been) provided)|on condition that|unless|subject to|as long as|in the event that)\b/iu,
  fr: /(?<!même )(?:(?<=^|[,;:] ?|que |et )(?:si (?=l|d|n|v|t|c|u|o|a|e|ce|m)|s['’]ils? )|à condition (?:que|de)|pourvu que|à moins (?:que|d)|sous réserve d|dès lors que)/iu,
  es: /(?<!(?:incluso|aun|como) )(?:(?<=^|[,;:] ?|que |y )si (?!bien)|siempre (?:y cuando|que)|a condición de que|a menos que|con sujeción a|en caso de que)/iu,
  ru: /(?<!даже )(?:если(?! не)|при условии|в случае,? если|в том случае)/iu,
  ar: /(?<!\p{L})(?:و|ف)?(?:إذا|اذا|شريطة|في حال|رهنا ب)/u,
  zh: /(?<!即使|哪怕)(?:如果|倘若|假如|只要|除非|若(?!干))/u,
}
const ends = /[,;:،؛，；：]|[.。]\s*$/u
/** Shorter than this, in code units, is no condition: "if possible" is, "if" alone is not. */
const shortest = 4

/**
 * Finds the condition on which a commitment is made, in the stretch given: from the word that begins it up to the end of its clause.
 * Absent where nothing is a condition; "even if" is none.
 */
export function findCondition(text: string, { start, end }: Span, language: string): Span | null {
  const sentence = text.slice(start, end)
  const found = begins[language]?.exec(sentence)
  if (!found) return null
  const from = found.index + (found[0].length - found[0].trimStart().length)
  const rest = sentence.slice(from)
  const stop = ends.exec(rest)
  const until = stop ? stop.index : rest.length
  return until < shortest ? null : { start: start + from, end: start + from + rest.slice(0, until).trimEnd().length }
}
