import { cueNumber } from './cues/cue.ts'
import { openCues } from './cues/find-cues.ts'
import { ownHash, type PreparedSentence } from './features.ts'
import { type GlossTable, openGlosses } from './glosses.ts'
import { openOwnName } from './own-name.ts'
import { openWords } from './words.ts'

const own = cueNumber('own')
const state = cueNumber('state')
const plan = cueNumber('plan')
const intend = cueNumber('intend')

/** Makes sentences ready for the weights: cuts words, marks the speaker's own name, finds cues. Training and product both go through here. */
export function openPreparation(glosses: GlossTable = {}) {
  const glossesOf = openGlosses(glosses, ownHash)
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
      const all = cuesOf(words)
      // In Chinese the word for planning is also the end of "action plan".
      const named = language === 'zh' ? all.filter(({ of }) => of === plan) : []
      const found = all.filter(
        ({ of, first, last }) =>
          (of !== state || !mine[first]) && (of !== intend || !named.some((one) => one.first < first && one.last >= last)),
      )
      let isNamed = false
      for (let i = 0; i < words.length; i++) {
        if (!mine[i] || (i && mine[i - 1])) continue
        let last = i
        while (mine[last + 1]) last++
        found.push({ of: own, first: i, last })
        isNamed = true
      }
      if (isNamed) found.sort((a, b) => a.first - b.first)
      return { words, found, glosses: glossesOf(words, mine, language), own: mine, language }
    }
  }
  return { prepare, wordsOf }
}
