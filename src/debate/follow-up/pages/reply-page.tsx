import { address, Button, Choices, Form, Said, TextArea, TextField } from '../../../ui/index.ts'
import { commitmentPath } from '../place.ts'
import type { ShownAssessment } from '../store.ts'
import { type Acting, actingPage, problemOf } from './acting-page.tsx'
import { Written } from './assessment-entry.tsx'
import { followUpWords } from './words.ts'

/** The page on which a State's reply to an assessment is recorded, after somebody has read it. */
export function replyPage(acting: Acting, assessment: ShownAssessment): string {
  const { language, form } = acting.visit
  const words = followUpWords(language).replyForm
  const problem = (field: string) => problemOf(acting, field)
  const { number, organization, reason } = assessment
  return actingPage(
    acting,
    words.title,
    <p class="lead">{words.lead}</p>,
    <>
      <h3>
        <Said sentence={followUpWords(language).assessment.about} given={{ number, organization }} />
      </h3>
      <Written text={reason} lang={assessment.language} />
      <Form action={address(language, `${commitmentPath(acting)}/assessments/${number}/reply`)}>
        <TextArea name="text" label={words.text} value={form.text} problem={problem('text')} rows={6} />
        <TextField name="source" label={words.source} hint={words.sourceHint} value={form.source} problem={problem('source')} size={40} />
        <TextField name="date" type="date" label={words.date} value={form.date} problem={problem('date')} />
        <Choices
          name="read"
          label={words.read}
          options={[{ value: 'yes', label: words.readLabel }]}
          values={form.read === 'yes' ? ['yes'] : []}
          problem={problem('read')}
        />
        <Choices
          name="cut"
          label={words.cut}
          options={[{ value: 'yes', label: words.cutLabel }]}
          values={form.cut === 'yes' ? ['yes'] : []}
        />
        <p class="hint">{followUpWords(language).form.public}</p>
        <Button>{words.send}</Button>
      </Form>
    </>,
  )
}
