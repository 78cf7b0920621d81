const lines = (text: string) => text.trim().split(/\s+/)

/** Forms that no rule gives, each before the form that it is looked for by. */
const irregular = new Map(
  lines(`women:woman men:man children:child people:people lives:life wives:wife crises:crisis analyses:analysis bases:base hypotheses:hypothesis
    criteria:criterion data:data media:media servicemen:serviceman servicewomen:servicewoman chairmen:chairman chairwomen:chairwoman spokesmen:spokesman
    policewomen:policewoman policemen:policeman is:be are:be was:be were:be been:be am:be being:be has:have had:have having:have does:do did:do done:do
    doing:do goes:go went:go gone:go going:go took:take taken:take made:make gave:give given:give led:lead kept:keep held:hold met:meet said:say seen:see
    came:come began:begin begun:begin wrote:write written:write spoke:speak spoken:speak chose:choose chosen:choose risen:rise built:build sent:send
    spent:spend fought:fight brought:bring bought:buy thought:think taught:teach sought:seek stood:stand understood:understand undertook:undertake
    undertaken:undertake withdrew:withdraw withdrawn:withdraw grew:grow grown:grow knew:know known:know shown:show became:become fallen:fall broke:break
    broken:break drew:draw drawn:draw driven:drive felt:feel found:find lost:lose paid:pay told:tell sold:sell won:win heard:hear upheld:uphold
    overcame:overcome arisen:arise agreed:agree disagreed:disagree guaranteed:guarantee freed:free decreed:decree used:use using:use uses:use aged:age
    ageing:age aging:age dying:die died:die dies:die lying:lie lied:lie tied:tie ties:tie`).map(
    (pair) => pair.split(':') as [string, string],
  ),
)

/** Words that look like a form of another word and are none. */
const unchanged = new Set(
  lines(`united hundred sacred indeed during evening morning nothing something anything everything according willing sibling beijing ceiling news series
    species means always perhaps thus its process perse his this us status consensus campus versus virus bonus census focus lens christmas diabetes
    herself himself themselves ourselves towards afterwards besides sometimes nevertheless`),
)

/** Short words that would be mistaken for another without their last letter. */
const keepingE = new Set(['theme', 'plane', 'shame', 'there', 'these', 'those', 'where'])

const vowel = /[aeiouy]/

/** One syllable that ends in consonant, vowel, consonant: "not", "rap", "nam". */
const short = /^[^aeiouy]*[aeiouy][^aeiouwxy]$/

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || word.length < 4 || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  return /(?:ss|sh|ch|x|zz|o)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

function withoutVerbEnding(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`
  const ending = word.endsWith('ing') ? 3 : word.endsWith('ed') && !word.endsWith('eed') ? 2 : 0
  const rest = word.slice(0, word.length - ending)
  if (!ending || rest.length < 3 || !vowel.test(rest)) return word
  return short.test(rest) ? `${rest}e` : rest
}

/** One spelling for the words that the two sides of the Atlantic write apart; only for comparing, so that "raise" may become "raize". */
const spelling = (word: string) =>
  word
    .replace(/is(?=e$|ation$|er$|ing$|$)/, (found, at: number) => (at > 2 ? 'iz' : found))
    .replace(/(?<=....)our$/, 'or')
    .replace(/(cent|theat|met|lit)re$/, '$1er')
    .replace(/amme$/, 'am')
    .replace(/(def|off|lic)ence$/, '$1ense')

/**
 * The form under which an English word, folded to small letters without accents, is looked for: one for all its inflected forms and for both spellings.
 * Words that are only related stay apart ("commit", "commitment", "committee").
 */
export function stemEnglish(word: string): string {
  if (word.length < 2) return word
  const given = irregular.get(word)
  if (given === undefined && (word.length < 4 || unchanged.has(word))) return word
  let form = given ?? withoutPlural(word)
  form = irregular.get(form) ?? (given || unchanged.has(form) ? form : withoutVerbEnding(form))
  form = spelling(form)
  if (form.length > 4 && form.endsWith('e') && !keepingE.has(form)) form = form.slice(0, -1)
  return form.length > 3 ? form.replace(/([^aeiouy])\1$/, '$1') : form
}
