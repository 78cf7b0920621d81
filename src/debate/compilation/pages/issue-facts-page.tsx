import type { Typed, Visit } from '../../../platform/http/index.ts'
import {
  address,
  Button,
  ChangedMeanwhile,
  Choices,
  ErrorSummary,
  FactList,
  Form,
  Hidden,
  messagesFrom,
  page,
  Select,
  TextField,
} from '../../../ui/index.ts'
import { debateOfPage, type KeptDebate } from '../../concept-note/index.ts'
import { type IssueFactsFault, issueFields } from '../facts-form.ts'
import { distributions } from '../issue-facts.ts'
import ar from '../messages/ar.json' with { type: 'json' }
import en from '../messages/en.json' with { type: 'json' }

const wordsOf = messagesFrom({ en: en.pages, ar: ar.pages })

/** What the page of the letter shows: what is kept, in which version, and what stands in the fields. */
export interface IssueFactsShown {
  readonly debate: KeptDebate
  readonly version: number
  readonly now: Typed
  readonly typed: Typed
  readonly faults?: readonly IssueFactsFault[]
  /** Somebody else entered something after the form was opened. */
  readonly changed?: true
}

/** The page on which symbol, distribution, date and signatory of the compilation's letter are entered; once it was issued, it only shows them. */
export function issueFactsPage(visit: Visit, { debate, version, now, typed, faults = [], changed }: IssueFactsShown): string {
  const { language, actor } = visit
  const words = wordsOf(language)
  const path = `/debates/${debate.slug}/documents/letter`
  const problems = faults.map(({ field, fault }) => ({
    field,
    text: `${words.fields[field as keyof typeof words.fields]}: ${words.faults[fault]}`,
  }))
  const problemOf = (field: string) => problems.find((one) => one.field === field)?.text
  const inWords = (field: (typeof issueFields)[number], value: string) =>
    value === ''
      ? words.blank
      : field === 'distribution'
        ? (words.distributions[value as keyof typeof words.distributions] ?? value)
        : field === 'signed'
          ? words.yes
          : value
  const labelled = issueFields.map((name) => ({ name, label: words.fields[name] }))
  return page({
    language,
    path,
    title: words.title,
    actor,
    debate: debateOfPage(debate, language),
    current: 'documents',
    crumbs: [{ label: words.documents, to: `/debates/${debate.slug}/documents` }],
    children: debate.issuedAt ? (
      <>
        <p>{words.issued}</p>
        <FactList facts={labelled.map(({ name, label }) => ({ label, value: inWords(name, now[name] ?? '') }))} />
      </>
    ) : (
      <>
        <ErrorSummary language={language} problems={problems} />
        <ChangedMeanwhile
          language={language}
          fields={labelled.flatMap(({ name, label }) =>
            changed && now[name] !== typed[name]
              ? [{ label, now: inWords(name, now[name] ?? ''), typed: inWords(name, typed[name] ?? '') }]
              : [],
          )}
        />
        <p>{words.intro}</p>
        <Form action={address(language, path)}>
          <Hidden name="seen" value={String(version)} />
          <TextField
            name="symbol"
            label={words.fields.symbol}
            hint={words.symbolHint}
            value={typed.symbol}
            problem={problemOf('symbol')}
            size={24}
          />
          <Select
            name="distribution"
            label={words.fields.distribution}
            value={typed.distribution}
            options={[
              { value: '', label: words.notKnown },
              ...distributions.map((value) => ({ value, label: words.distributions[value] })),
            ]}
          />
          <TextField
            name="letterDate"
            label={words.fields.letterDate}
            hint={words.dateHint}
            value={typed.letterDate}
            problem={problemOf('letterDate')}
            size={12}
          />
          <TextField
            name="signatory"
            label={words.fields.signatory}
            hint={words.signatoryHint}
            value={typed.signatory}
            problem={problemOf('signatory')}
            size={60}
          />
          <Choices
            name="signed"
            label={words.fields.signed}
            options={[{ value: 'yes', label: words.signedYes }]}
            values={typed.signed === 'yes' ? ['yes'] : []}
          />
          <Button>{words.save}</Button>
        </Form>
      </>
    ),
  })
}
