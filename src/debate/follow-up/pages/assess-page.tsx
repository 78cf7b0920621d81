import { address, Button, Choice, Form, TextArea, TextField, uiWords } from '../../../ui/index.ts'
import { signedValues } from '../assessment.ts'
import { commitmentPath } from '../place.ts'
import { type Acting, actingPage, problemOf } from './acting-page.tsx'
import { followUpWords } from './words.ts'

/** The page on which an organization assesses a commitment. */
export function assessPage(acting: Acting): string {
  const { language, form } = acting.visit
  const words = followUpWords(language).assessForm
  const problem = (field: string) => problemOf(acting, field)
  const options = signedValues.map((value) => ({ value, label: uiWords(language).assessments[value], hint: words.values[value] }))
  return actingPage(
    acting,
    words.title,
    <p class="lead">{words.lead}</p>,
    <Form action={address(language, `${commitmentPath(acting)}/assess`)}>
      <TextField
        name="organization"
        label={words.organization}
        hint={words.organizationHint}
        value={form.organization}
        problem={problem('organization')}
        size={40}
      />
      <Choice name="value" label={words.value} options={options} value={form.value} problem={problem('value')} />
      <TextArea name="reason" label={words.reason} hint={words.reasonHint} value={form.reason} problem={problem('reason')} rows={6} />
      <TextField name="as-of" type="date" label={words.asOf} hint={words.asOfHint} value={form['as-of']} problem={problem('as-of')} />
      <p class="hint">{followUpWords(language).form.public}</p>
      <Button>{words.send}</Button>
    </Form>,
  )
}
