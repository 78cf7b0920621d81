import type { ComponentChildren } from 'preact'
import { categories, delegationNameIn } from '../../../../council/index.ts'
import { joinSentences } from '../../../../document/index.ts'
import { CategoryMark, KindMark, messagesFrom, type PageLanguage, type Problem, saidIn, say } from '../../../../ui/index.ts'
import type { KeptDebate } from '../../../concept-note/index.ts'
import type { KeptStatement } from '../../../statements/index.ts'
import { commitmentsSentences } from '../../messages/index.ts'
import { reviewWords } from '../../pages/words.ts'
import type { FieldRefusal } from '../../refusal.ts'
import type { OwnCode } from '../codebook.ts'
import type { Decision, Proposal } from '../label.ts'
import ar from '../messages/ar.json' with { type: 'json' }
import en from '../messages/en.json' with { type: 'json' }
import { codingSentences } from '../messages/index.ts'

/** The words of the pages of coding. */
export const codingWords = messagesFrom({ en: en.pages, ar: ar.pages })

const sentences = joinSentences(commitmentsSentences, codingSentences)

/** A coder as pages name them: by number, and "you" for whoever looks. */
export function coderInWords(language: PageLanguage, number: number, own: number | null): string {
  const words = codingWords(language)
  return say(number === own ? words.you : words.coder, { n: number })
}

/** Who speaks in a statement, for a list or a heading. */
export function speakerInWords(language: PageLanguage, { head }: Pick<KeptStatement, 'head'>, { date }: Pick<KeptDebate, 'date'>): string {
  const who = { delegationId: head.delegation?.id ?? null, delegationName: head.delegation?.name ?? head.body }
  return delegationNameIn(language, who, date) ?? head.body ?? reviewWords(language).queue.unknown
}

/** What somebody said of a sentence, or what was proposed: marks of its categories, the kind, own codes by name. */
export function Said({
  language,
  said,
  codes,
}: {
  readonly language: PageLanguage
  readonly said: Pick<Proposal, 'categories' | 'kind'> & Partial<Pick<Decision, 'codes'>>
  readonly codes: readonly OwnCode[]
}) {
  const own = categories.filter((one) => said.categories.includes(one))
  const named = (said.codes ?? []).map((key) => codes.find((one) => one.key === key)?.name ?? key)
  const parts: ComponentChildren[] = [
    ...(own.length === 0
      ? [codingWords(language).noneOfSix]
      : own.map((category) => <CategoryMark language={language} category={category} />)),
    ...(said.kind ? [<KindMark language={language} kind={said.kind} />] : []),
    ...named.map((name) => <bdi>{name}</bdi>),
  ]
  return parts.map((part, index) => (
    <>
      {index > 0 && ' · '}
      {part}
    </>
  ))
}

/** Says what is wrong with a form of coding in the language of a page. */
export function problemsOf(language: PageLanguage, refusals: readonly FieldRefusal[]): readonly Problem[] {
  return refusals.map(({ field, refusal }) => ({ field, ...saidIn(language, refusal.code, refusal.message, sentences) }))
}
