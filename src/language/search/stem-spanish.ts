/** Pronouns written together with a verb: "comprometerse". */
const pronoun = /(?<=..(?:ar|er|ir|ando|iendo))(?:se|lo|la|le|los|las|les|nos)$/

/** Endings of verbs; four letters must stay before each. */
const verbal =
  /(?:ariamos|eriamos|iriamos|aremos|eremos|iremos|abamos|ieramos|iendo|yendo|ieron|yeron|ieran|iesen|erian|irian|iamos|ando|aron|aban|eria|iria|amos|emos|imos|ados?|adas?|idos?|idas?|aba|ian|ar|er|ir|an|en)$/

/** Adjectives and nouns whose plural looks like a verb with "nosotros". */
const noVerb = /(?:xim|nim|gitim|ltim|ntim|ritim|ecim|isim|xtrem|uprem|eclam|tram|ism|onim)os$/

const irregular = new Map(
  `primer:primer primera:primer primeras:primer tercer:tercer tercera:tercer terceras:tercer cualquier:cualquier leyes:ley fines:fin redes:red meses:mes seres:ser roles:rol`
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

function singular(word: string): string {
  let form = word
  // "intereses", "interés": both lose their ending.
  while (/[^aeiouc]es$/.test(form) && form.length > 5) form = form.slice(0, -2)
  if (form !== word) return form
  if (/ces$/.test(form)) return `${form.slice(0, -3)}z`
  return /[^sui]s$/.test(form) ? form.slice(0, -1) : form
}

/**
 * The form under which a Spanish word, folded to small letters without accents, is looked for: one for its numbers, genders and the forms of its verb.
 * It is made from the word without accents, so that "proteccion" finds "protección" and "protecciones".
 */
export function stemSpanish(word: string): string {
  const given = irregular.get(word)
  if (given !== undefined || word.length < 4) return given ?? word
  const bare = word.replace(pronoun, '')
  if (!noVerb.test(bare) && bare.search(verbal) >= 4) return bare.replace(verbal, '').replace(/(?<=....)i$/, '')
  const single = singular(bare)
  // What the plural left may still be a verb's: "seres", "talleres".
  if (single !== bare && single.search(verbal) >= 4) return single.replace(verbal, '').replace(/(?<=....)i$/, '')
  return single.replace(/(?<=....)[aeo]$/, '').replace(/(?<=....)i$/, '')
}
