const irregular = new Map(
  `людьми:люд детьми:дет ребенок:ребенк дочь:дочер мать:матер`.split(' ').map((pair) => pair.split(':') as [string, string]),
)

/** Nouns in which the "о" of the ending "ок" stays in all forms. */
const lasting = new Set([
  'срок',
  'урок',
  'поток',
  'блок',
  'восток',
  'пророк',
  'порок',
  'зарок',
  'знаток',
  'совок',
  'волок',
  'шок',
  'сток',
  'исток',
  'приток',
])

const gerund = /(?<=[ая])(?:вшись|вши|в)$|(?:ившись|ывшись|ивши|ывши|ив|ыв)$/
const reflexive = /(?:ся|сь)$/
const adjective = /(?:ими|ыми|его|ого|ему|ому|ее|ие|ые|ое|ей|ий|ый|ой|ем|им|ым|ом|их|ых|ую|юю|ая|яя|ою|ею)$/
const participle = /(?:ивш|ывш|ующ)$|(?<=[ая])(?:ем|нн|вш|ющ|щ)$/
const verb =
  /(?:ейте|уйте|ила|ыла|ена|ите|или|ыли|ило|ыло|ено|ует|уют|ены|ить|ыть|ишь|ей|уй|ил|ыл|им|ым|ен|ят|ит|ыт|ую|ю)$|(?<=[ая])(?:ешь|нно|ете|йте|ла|на|ли|ем|ло|но|ет|ют|ны|ть|й|л|н)$/
const noun = /(?:иями|ями|ами|ией|иям|ием|иях|ев|ов|ие|ье|еи|ии|ей|ой|ий|ям|ем|ам|ом|ах|ях|ию|ью|ия|ья|а|е|и|й|о|у|ы|ь|ю|я)$/

/** Takes an ending off what stands after the first vowel; null where there is none. */
function without(ending: RegExp, root: string, rest: string): string | null {
  const at = rest.search(ending)
  return at < 0 ? null : root + rest.slice(0, at)
}

function withoutEnding(word: string): string {
  const vowel = word.search(/[аеиоуыэюя]/)
  if (vowel < 0) return word
  const root = word.slice(0, vowel + 1)
  const gerundless = without(gerund, root, word.slice(root.length))
  if (gerundless !== null) return gerundless
  const plain = without(reflexive, root, word.slice(root.length)) ?? word
  const rest = plain.slice(root.length)
  const adjectiveless = without(adjective, root, rest)
  if (adjectiveless !== null) return without(participle, root, adjectiveless.slice(root.length)) ?? adjectiveless
  return without(verb, root, rest) ?? without(noun, root, rest) ?? plain
}

/**
 * The form under which a Russian word in small letters, "е" for "ё", is looked for: one for its cases, numbers, genders and the forms of its verb
 * (endings after the published Snowball description, without its last step, which takes suffixes off that make other words).
 */
export function stemRussian(word: string): string {
  const given = irregular.get(word)
  if (given !== undefined) return given
  if (word.length < 4) return word
  // Vowels that only stand where no ending follows: "девушек", "беженец", "порядок".
  const fleeting = word
    .replace(/(?<=..[шчж])ек$/, 'к')
    .replace(/(?<=..[^аеиоуыэюя])ец$/, 'ц')
    .replace(/(?<=..[^аеиоуыэюя])ок$/, (found) => (lasting.has(word) ? found : 'к'))
  return withoutEnding(fleeting)
    .replace(/(?<=..)и$/, '')
    .replace(/нн$/, 'н')
    .replace(/ь$/, '')
}
