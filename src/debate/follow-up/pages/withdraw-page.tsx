import { address, Button, Form, Said, TextArea } from '../../../ui/index.ts'
import { commitmentPath } from '../place.ts'
import { type Acting, actingPage, problemOf } from './acting-page.tsx'
import { Written } from './assessment-entry.tsx'
import { followUpWords } from './words.ts'

/** What is to be withdrawn. */
export interface Withdrawn {
  readonly what: 'progress' | 'assessment'
  readonly number: number
  readonly organization: string
  readonly text: string
  readonly language: string
}

/** The page on which a progress report or an assessment is withdrawn, with the reason. */
export function withdrawPage(acting: Acting, { what, number, organization, text, language: lang }: Withdrawn): string {
  const { language, form } = acting.visit
  const all = followUpWords(language)
  const words = all.withdrawForm
  const [title, lead] = what === 'progress' ? [words.progressTitle, words.progressLead] : [words.assessmentTitle, words.assessmentLead]
  const folder = what === 'progress' ? 'progress' : 'assessments'
  return actingPage(
    acting,
    title,
    <p class="lead">{lead}</p>,
    <>
      <h3>
        <Said sentence={all[what].about} given={{ number, organization }} />
      </h3>
      <Written text={text} lang={lang} />
      <Form action={address(language, `${commitmentPath(acting)}/${folder}/${number}/withdraw`)}>
        <TextArea name="why" label={words.why} hint={words.whyHint} value={form.why} problem={problemOf(acting, 'why')} rows={3} />
        <Button manner="danger">{words.send}</Button>
      </Form>
    </>,
  )
}
