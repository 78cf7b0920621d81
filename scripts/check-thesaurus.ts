// Says of each concept in how many of the 4,000 aligned lines, and of the six-language resolutions, each language finds it, and how far the languages agree;
// writes docs/measured/thesaurus.md: node scripts/run-ts.mjs scripts/check-thesaurus.ts
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { labelOf } from '../src/debate/analysis/concepts/concept.ts'
import { openConcepts } from '../src/debate/analysis/concepts/find-concepts.ts'
import { thesaurus } from '../src/debate/analysis/concepts/thesaurus.ts'
import { openWords } from '../src/debate/analysis/words.ts'
import { officialLanguages } from '../src/language/index.ts'

const shared = process.env.AHADI_SHARED ?? '../shared'
const wordsOf = openWords()
const conceptsIn = openConcepts()
const others = officialLanguages.filter((language) => language !== 'en')
const namedIn = (text: string, language: string) => new Set(conceptsIn(wordsOf(text), language).map(({ of }) => of))

const lines = (language: string) => readFileSync(join(shared, 'data/parallel-un', `devset.${language}`), 'utf8').split('\n')
/** The paragraphs of the resolutions that are there in all six languages; a paragraph stands at the same place in each. */
const resolutions = readdirSync(join(shared, 'data/sc-resolutions')).flatMap((file) => /^(S_RES_\d+)\.zh\.xml$/.exec(file)?.[1] ?? [])
const paragraphsOf = (name: string, language: string) =>
  [...readFileSync(join(shared, 'data/sc-resolutions', `${name}.${language}.xml`), 'utf8').matchAll(/<p\b[^>]*>([\s\S]*?)<\/p>/g)].flatMap(
    ([, inside]) => {
      const text = inside!
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
      return text ? [text] : []
    },
  )
/** A resolution is of use where all languages have as many paragraphs. */
const useful = resolutions.filter((name) =>
  officialLanguages.every((language) => paragraphsOf(name, language).length === paragraphsOf(name, 'en').length),
)
const aligned = Object.fromEntries(officialLanguages.map((language) => [language, lines(language)]))
const counts = Object.fromEntries(officialLanguages.map((language) => [language, useful.flatMap((name) => paragraphsOf(name, language))]))
const found = Object.fromEntries(
  officialLanguages.map((language) => [language, [...aligned[language]!, ...counts[language]!].map((text) => namedIn(text, language))]),
)

const share = (both: number, one: number, other: number) => (one + other ? (2 * both) / (one + other) : Number.NaN)
const show = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(2))
const rows = thesaurus.map((concept, c) => {
  const named = officialLanguages.map((language) => found[language]!.filter((set) => set.has(c)).length)
  const agreement = others.map((language) => {
    const both = found.en!.filter((set, i) => set.has(c) && found[language]![i]!.has(c)).length
    return show(share(both, named[officialLanguages.indexOf('en')]!, named[officialLanguages.indexOf(language)]!))
  })
  return `| ${labelOf(concept, 'en')} | ${named.join(' | ')} | ${agreement.join(' | ')} |`
})
const whole = others.map((language) => {
  let both = 0
  let one = 0
  let other = 0
  found.en!.forEach((set, i) => {
    for (const c of set) if (found[language]![i]!.has(c)) both++
    one += set.size
    other += found[language]![i]!.size
  })
  return show(share(both, one, other))
})
const unmet = thesaurus.filter((_, c) => officialLanguages.every((language) => !found[language]!.some((set) => set.has(c))))
const page = `# How the thesaurus does on aligned texts

Made by \`node scripts/run-ts.mjs scripts/check-thesaurus.ts\` on ${new Date().toISOString().slice(0, 10)}: ${thesaurus.length} concepts, ${found.en!.length} texts that are there in all six languages
(${aligned.en!.length} lines of the development set of the United Nations Parallel Corpus${counts.en!.length ? `, ${counts.en!.length} paragraphs of ${useful.length} resolutions` : ''}).

For each concept: in how many texts each language finds it, and how far each language agrees with English (F1 over texts: 1.00 where both find it in the same). The lines are from all the work of the
United Nations, little of it about women, peace and security: rare concepts of that field are met seldom or never (${unmet.length} of them not at all), and a figure over a handful of texts says little.
Much disagreement is of the texts and not of the thesaurus: translators use other words.

All concepts together, agreement with English: ${others.map((language, i) => `${language} **${whole[i]}**`).join(', ')}.

| concept | ${officialLanguages.join(' | ')} | ${others.map((language) => `en–${language}`).join(' | ')} |
|---|${'---|'.repeat(officialLanguages.length + others.length)}
${rows.join('\n')}
`
writeFileSync(join('docs/measured/thesaurus.md'), page)
console.log(
  `${thesaurus.length} concepts; agreement with English ${others.map((language, i) => `${language} ${whole[i]}`).join(' ')}; not met: ${unmet.length}`,
)
