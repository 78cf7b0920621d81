import { readEndings } from '../../../document/index.ts'
import { address, Button, FileField, Form, say, TextArea, TextField, uiWords } from '../../../ui/index.ts'
import { mostEvidenceBytes } from '../evidence.ts'
import { commitmentPath } from '../place.ts'
import { type Acting, actingPage, problemOf } from './acting-page.tsx'
import { followUpWords } from './words.ts'

/** The page on which progress on a commitment is reported. Its first line asks not to write of violence (PRACTICE.md 3.7). */
export function progressPage(acting: Acting): string {
  const { language, form, files } = acting.visit
  const words = followUpWords(language).progressForm
  const optional = (label: string) => say(uiWords(language).optional, { label })
  const problem = (field: string) => problemOf(acting, field)
  return actingPage(
    acting,
    words.title,
    <p class="lead">{words.noHarm}</p>,
    <Form action={address(language, `${commitmentPath(acting)}/progress`)} files>
      <TextField
        name="organization"
        label={words.organization}
        hint={words.organizationHint}
        value={form.organization}
        problem={problem('organization')}
        size={40}
      />
      <TextArea name="text" label={words.text} hint={words.textHint} value={form.text} problem={problem('text')} rows={6} />
      <TextField name="as-of" type="date" label={words.asOf} hint={words.asOfHint} value={form['as-of']} problem={problem('as-of')} />
      <h3>{words.evidence}</h3>
      <TextArea
        name="evidence-text"
        label={optional(words.evidenceText)}
        hint={words.evidenceTextHint}
        value={form['evidence-text']}
        problem={problem('evidence-text')}
      />
      <TextArea
        name="evidence-links"
        label={optional(words.links)}
        hint={words.linksHint}
        value={form['evidence-links']}
        problem={problem('evidence-links')}
        rows={3}
      />
      <FileField
        name="evidence-files"
        label={optional(words.files)}
        hint={say(words.filesHint, { limit: mostEvidenceBytes / 1024 / 1024 })}
        problem={problem('evidence-files') ?? (files('evidence-files').length > 0 ? words.filesAgain : null)}
        accept={readEndings}
        several
      />
      <p class="hint">{followUpWords(language).form.public}</p>
      <Button>{words.send}</Button>
    </Form>,
  )
}
