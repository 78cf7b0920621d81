const words = (text: string) => text.trim().split(/\s+/)

/** Nouns in -on, whose plural looks like a verb with "nous". */
const inOn = new Set(
  words(`raisons maisons facons lecons saisons prisons poissons garcons patrons soupcons horizons canons charbons jalons salons balons ballons echelons
    cantons cartons tisons pardons`),
)

/** Words whose last "s" is not a plural's, and that another word would be mistaken for without it, or that have it in the feminine too. */
const keepingS = new Set(
  words(`pris compris appris repris entrepris surpris mis soumis permis promis remis admis commis transmis acquis requis inclus exclus francais anglais
    mauvais divers mais mois fois cours fonds fils`),
)

/** Forms that no rule gives, and words that look like a form of another word and are none. */
const irregular = new Map(
  words(`yeux:oeil cieux:ciel nouveau:nouvel nouveaux:nouvel beau:bel beaux:bel vieux:vieil vieille:vieil vieilles:vieil messieurs:monsieur travaux:travail
    vitraux:vitrail baux:bail entre:entre conseiller:conseiller conseillers:conseiller conseillere:conseiller conseilleres:conseiller violent:violent
    violents:violent violente:violent violentes:violent remercions:remerci apprecions:appreci etudions:etudi confions:confi`).map(
    (pair) => pair.split(':') as [string, string],
  ),
)

/** Endings of verbs and adjectives in singular, each with what is put for it and the least number of letters that must stay before it. */
const endings: readonly (readonly [RegExp, string, number])[] = [
  [/iss(?:aient|ait|ant|ent|ez|e|on)?$/, 'i', 4],
  [/ir(?:aient|ait|ai|iez|ez|ont|a)$/, 'i', 4],
  [/er(?:aient|ait|ai|iez|ez|ont|a)$/, '', 4],
  [/(?:erent|aient)$/, '', 4],
  [/(?:ait|ant|iez)$/, '', 4],
  [/(?<!m)ent$/, '', 4],
  [/(?:er|ez)$/, '', 3],
  [/ir$/, 'i', 3],
  [/it$/, 'i', 4],
  [/e$/, '', 3],
]

function withoutEndings(word: string): string {
  for (let form = word; ; ) {
    const found = endings.find(([ending, , least]) => form.search(ending) >= least)
    if (!found) return form
    form = form.replace(found[0], found[1])
  }
}

function singular(word: string): string {
  if (/[^i]ons$/.test(word) && word.length > 5 && !inOn.has(word)) return word.slice(0, -3)
  if (/[^s]s$/.test(word) && !keepingS.has(word)) return word.slice(0, -1)
  if (/eaux$/.test(word)) return word.slice(0, -1)
  return /aux$/.test(word) && word.length > 4 ? `${word.slice(0, -3)}al` : word
}

/**
 * The form under which a French word, folded to small letters without accents, is looked for: one for its numbers, genders and the forms of its verb.
 * It is made from the word without accents, so that "refugie" finds "réfugiées".
 */
export function stemFrench(word: string): string {
  const given = irregular.get(word)
  if (given !== undefined) return given
  if (word.length < 4) return word
  const form = withoutEndings(singular(word))
    .replace(/(?<=..)eus$|(?<=..)eux$/, 'eu')
    .replace(/iqu$/, 'ic')
    .replace(/(?<=..)if$/, 'iv')
    .replace(/y$/, 'i')
  return form.length > 4 ? form.replace(/([lntpf])\1$/, '$1') : form
}
