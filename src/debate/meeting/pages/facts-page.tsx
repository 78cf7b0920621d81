import { meetingForms } from '../../../council/index.ts'
import { seenMark, type Typed, type Visit } from '../../../platform/http/index.ts'
import { address, Button, ChangedMeanwhile, ErrorSummary, Form, Hidden, messagesFrom, page, Select, TextField } from '../../../ui/index.ts'
import { debateOfPage, type KeptDebate } from '../../concept-note/index.ts'
import { type FactsFault, levels } from '../facts-form.ts'
import ar from '../messages/ar.json' with { type: 'json' }
import en from '../messages/en.json' with { type: 'json' }

const wordsOf = messagesFrom({ en: en.pages, ar: ar.pages })

/**
 * The page on which the facts of a debate and its meeting are entered by hand. `now` is what is kept, `typed` what stands in the fields;
 * `changed`: somebody else changed what is kept after the form was opened.
 */
export function factsPage(
  visit: Visit,
  debate: KeptDebate,
  now: Typed,
  typed: Typed,
  { faults = [], changed = false }: { readonly faults?: readonly FactsFault[]; readonly changed?: boolean } = {},
): string {
  const { language, actor } = visit
  const words = wordsOf(language)
  const problems = faults.map(({ field, fault }) => ({
    field,
    text: `${words.fields[field as keyof typeof words.fields]}: ${words.faults[fault]}`,
  }))
  const field = (name: keyof typeof words.fields, more: { hint?: string; size?: number } = {}) => (
    <TextField
      name={name}
      label={words.fields[name]}
      value={typed[name]}
      problem={problems.find((one) => one.field === name)?.text}
      size={60}
      {...more}
    />
  )
  return page({
    language,
    path: `/debates/${debate.slug}/facts`,
    title: words.title,
    actor,
    debate: debateOfPage(debate, language),
    current: 'overview',
    children: (
      <>
        <ErrorSummary language={language} problems={problems} />
        <ChangedMeanwhile
          language={language}
          fields={Object.entries(words.fields).flatMap(([name, label]) =>
            changed && now[name] !== typed[name] ? [{ label, now: now[name] ?? '', typed: typed[name] ?? '' }] : [],
          )}
        />
        <p>{words.intro}</p>
        <Form action={address(language, `/debates/${debate.slug}/facts`)}>
          <Hidden name="seen" value={seenMark(now)} />
          {field('theme')}
          {field('agenda')}
          {field('date', { hint: words.dateHint, size: 12 })}
          {field('time', { hint: words.timeHint, size: 8 })}
          {field('number', { hint: words.numberHint, size: 8 })}
          <Select
            name="level"
            label={words.fields.level}
            value={typed.level}
            options={[{ value: '', label: words.notKnown }, ...levels.map((value) => ({ value, label: words.levels[value] }))]}
          />
          <Select
            name="form"
            label={words.fields.form}
            value={typed.form}
            options={[{ value: '', label: words.notKnown }, ...meetingForms.map((value) => ({ value, label: words.forms[value] }))]}
          />
          {field('presidency', { hint: words.presidencyHint })}
          {field('chairName')}
          {field('chairTitle')}
          <Button>{words.save}</Button>
        </Form>
      </>
    ),
  })
}
