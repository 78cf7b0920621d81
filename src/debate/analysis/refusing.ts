import type { Span } from '../../document/index.ts'

/**
 * Words that refuse to give or do something, or to undertake it, by language.
 *
 * So are words that say what would be good, without anybody who does it. "We will not tolerate", "will never recognize" are stances and bind to them; they are not here. So are only verbs of giving and doing,
 * and plans that are denied ("do not intend to").
 */
const refusals: Readonly<Record<string, RegExp>> = {
  en: /\b(?:will|shall|would|wo|do|does|is|are|am|can)\s?(?:not|never|n['’]t|no longer)(?: \p{L}+ly| be)? (?:going to |able to |in a position to )?(?:contribut|provid|fund|financ|pay|send|deploy|host|train|donat|participat|attend|increas)\p{L}*|\b(?:do|does|did)(?: not|n['’]t) (?:intend|plan|aim|propose|wish|want|commit|undertake|pledge)\p{L}*|\b(?:have|has|with) no (?:intention|plans?)\b|\bcannot (?:commit|undertake|pledge)\p{L}*|\bI (?:will|shall|wo)\s?(?:not|n['’]t) (?:reiterate|repeat|dwell|elaborate|go into|read out)\b/giu,
  fr: /\bn(?:e |['’]\s?)\p{L}*(?:contribu|fourni|financ|pai|enver|envo|vers|déploi|accueill|form|particip|augment)\p{L}* (?:pas|plus|jamais)|\bn(?:e |['’]\s?)(?:av\p{L}+|ai|as?|ont) (?:pas |aucune )(?:l['’]\s?)?intention|\bn(?:e |['’]\s?)(?:entend|compt|prévo|souhait|voul|envisag|engage)\p{L}* pas/giu,
  es: /\bno (?:vamos a |va a |van a )?(?:contribu|aport|proporcion|financ|pag|envi|despleg|acog|capacit|particip|aument)\p{L}*|\bno (?:tenemos|tiene|tengo|tienen) (?:la |ninguna )?intención|\bno (?:pretend|prev|plane|pens|dese|quer|quier|compromet)\p{L}*/giu,
  ru: /не (?:буд\p{L}+ |станет? |станем )?(?:внос|внес|предостав|финансир|плат|выплат|направ|развер|обуч|участв|увелич)\p{L}*|не (?:намерен|планир|собира|обязу|обещ)\p{L}*|нет намерени\p{L}*/giu,
  ar: /س?يكون من (?:الجيد|المفيد|المستحسن|الأفضل|المهم|الضروري)|(?:لن|لا) (?:ن|ت|ي|أ)(?:ساهم|سهم|قدم|مول|دفع|رسل|ستضيف|درب|شارك|نشر|تبرع|زيد)\p{L}*|(?:لا|لم|لن) (?:ن|ت|ي|أ)(?:عتزم|نوي|خطط|تعهد|لتزم)\p{L}*/gu,
  zh: /(?:不会|不再|绝不|将不|决不|不)(?:再)?(?:向[^，。；]{1,20})?(?:捐|提供|资助|供资|派遣|派出|部署|培训|参加|增加)|(?:不|没有|并不|无)(?:打算|计划|准备|拟|意向|意)/gu,
}

/** Finds the words that refuse, with the words refused. */
export function findRefusals(text: string, language: string): Span[] {
  return [...text.matchAll(refusals[language] ?? /(?!)/g)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
}
