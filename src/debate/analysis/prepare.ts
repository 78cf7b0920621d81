import { cues } from './cues/cue.ts'
import { openCues } from './cues/find-cues.ts'
import type { PreparedSentence } from './features.ts'
import { openOwnName } from './own-name.ts'
import { openWords } from './words.ts'

const own = cues.indexOf('own')
const state = cues.indexOf('state')

/** Makes sentences ready for the weights: cuts words, marks the speaker's own name, finds cues. Training and product both go through here. */
export function openPreparation() {
  const wordsOf = openWords()
  const finders = new Map<string, ReturnType<typeof openCues>>()
  const prepare = (names: readonly string[], language: string) => {
    let cuesOf = finders.get(language)
    if (!cuesOf) {
      cuesOf = openCues(language)
      finders.set(language, cuesOf)
    }
    const markOwn = openOwnName(names, language)
    return (text: string, from = 0, to = text.length): PreparedSentence => {
      const words = wordsOf(text, from, to)
      const mine = markOwn(words)
      const found = cuesOf(words).filter(({ of, first }) => of !== state || !mine[first])
      let named = false
      for (let i = 0; i < words.length; i++) {
        if (!mine[i] || (i && mine[i - 1])) continue
        let last = i
        while (mine[last + 1]) last++
        found.push({ of: own, first: i, last })
        named = true
      }
      if (named) found.sort((a, b) => a.first - b.first)
      return { words, found, own: mine, language }
    }
  }
  return { prepare, wordsOf }
}
