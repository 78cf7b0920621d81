/** Plurals that no ending tells, in folded letters, each before its singular, and words that other rules would spoil: words that the Council uses. */
const irregular = new Map(
  `نسا:مرا امرا:مرا امراه:مرا نسوه:مرا اطفال:طفل حقوق:حق قرارات:قرار مجالس:مجلس رجال:رجل قاده:قايد قيادات:قياد شباب:شاب جهود:جهد اهداف:هدف شركا:شريك
  وفود:وفد تقارير:تقرير برامج:برنامج مشاريع:مشروع ادوار:دور سبل:سبيل امور:امر مبادي:مبدا اعضا:عضو بلدان:بلد خطط:خط عناصر:عنصر نتايج:نتيج موارد:مورد
  اليه:اليه اليات:اليه اسلحه:سلاح جوانب:جانب مراكز:مركز مناطق:منطق قضايا:قضي قضيه:قضي مسايل:مسال اسباب:سبب اثار:اثر ظروف:ظرف فرص:فرص ارا:راي
  اطراف:طرف جرايم:جريم شعوب:شعب انشطه:نشاط نظم:نظام معايير:معيار اسر:اسر افراد:فرد افرقه:فريق خبرا:خبير وزرا:وزير روسا:رييس سفرا:سفير امنا:امين
  قوانين:قانون عواقب:عاقب فتيات:فتا ضحايا:ضحي حكومات:حكوم`
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
)

/** The article, with the conjunction and prepositions that are written together with it. */
const article = /^(?:[وف]?[بك]?ال|[وف]?لل|[وف]?لال)(?=...)/

/** A conjunction or preposition written together with a word; the same letter may belong to the word. */
const particle = /^[وفبلك](?=...)/

function withoutArticle(word: string): string {
  for (let form = word; ; ) {
    const next = irregular.has(form) ? form : form.replace(article, '')
    if (next === form) return form
    form = next
  }
}

function withoutEnding(word: string): string {
  // Pronouns; behind one the last letter of a feminine noun is written as in the middle of a word.
  const bare = word.replace(/(?<=...)(?:هما|هم|هن|ها|كم|نا)$/, '')
  return (bare === word ? word : bare.replace(/(?<=..)ا[يو]$/, 'ا'))
    .replace(/(?<=...)ته$/, '')
    .replace(/(?<=...)(?:ات|تين|تان)$|(?<=....)(?:ان|ون|ين)$|(?<=..)ه$|(?<=...)ت$/, '')
    .replace(/(?<=..)ٮ$/, '')
    .replace(/(?<=...)ا$/, '')
}

const formOf = (word: string) => {
  const given = irregular.get(word)
  if (given !== undefined) return given
  const form = withoutEnding(word)
  return irregular.get(form) ?? form
}

/**
 * The forms under which an Arabic word, folded (one alef, no hamza at the end, no diacritics, no tatweel), is looked for: without article and endings,
 * and, where it may begin with "and", "for", "in", "as" or "so" written together with it, also without that letter.
 */
export function stemsArabic(word: string): readonly string[] {
  if (word.length < 3) return [word]
  const bare = withoutArticle(word)
  const form = formOf(bare)
  // After the article no further letter can stand before the word.
  if (bare !== word || !particle.test(word)) return [form]
  const second = formOf(withoutArticle(word.slice(1)))
  return second === form || second.length < 2 ? [form] : [form, second]
}
