import { capacities } from '../../../council/index.ts'
import { seenMark, type Typed, type Visit } from '../../../platform/http/index.ts'
import {
  address,
  Button,
  ChangedMeanwhile,
  ErrorSummary,
  Form,
  Hidden,
  page,
  Select,
  TextArea,
  TextField,
  uiWords,
} from '../../../ui/index.ts'
import { debateOfPage, type KeptDebate } from '../../concept-note/index.ts'
import { type HeadFault, headTyped } from '../head-form.ts'
import type { KeptStatement } from '../store.ts'
import { statementsWords } from './words.ts'

/** The page on which who speaks in a statement is corrected. `changed`: somebody else corrected it after the form was opened. */
export function headPage(
  visit: Visit,
  debate: KeptDebate,
  statement: KeptStatement,
  typed: Typed,
  { faults = [], changed = false }: { readonly faults?: readonly HeadFault[]; readonly changed?: boolean } = {},
): string {
  const { language, actor } = visit
  const now = headTyped(statement.head)
  const words = statementsWords(language).head
  const problems = faults.map(({ field, fault }) => ({ field, text: words.faults[fault] }))
  const problemOf = (field: string) => problems.find((one) => one.field === field)?.text
  const own = `/debates/${debate.slug}/statements/${statement.anchor}`
  const capacityNames = uiWords(language).capacities as Readonly<Record<string, string>>
  const labels = {
    delegation: words.delegation,
    speaker: words.speaker,
    title: words.personTitle,
    capacity: words.capacity,
    onBehalfOf: words.onBehalfOf,
    jointWith: words.jointWith,
    alignedWith: words.alignedWith,
  }
  return page({
    language,
    path: `${own}/speaker`,
    title: words.title,
    actor,
    debate: debateOfPage(debate, language),
    current: 'statements',
    crumbs: [{ label: statement.head.delegation?.name ?? statement.name, to: own }],
    children: (
      <>
        <ErrorSummary language={language} problems={problems} />
        <ChangedMeanwhile
          language={language}
          fields={Object.entries(labels).flatMap(([name, label]) =>
            changed && now[name] !== typed[name] ? [{ label, now: now[name] ?? '', typed: typed[name] ?? '' }] : [],
          )}
        />
        <p>{words.intro}</p>
        <Form action={address(language, `${own}/speaker`)}>
          <Hidden name="seen" value={seenMark(now)} />
          <TextField
            name="delegation"
            label={words.delegation}
            hint={words.delegationHint}
            value={typed.delegation}
            problem={problemOf('delegation')}
            size={50}
          />
          <TextField name="speaker" label={words.speaker} value={typed.speaker} problem={problemOf('speaker')} size={50} />
          <TextField name="title" label={words.personTitle} value={typed.title} problem={problemOf('title')} size={50} />
          <Select
            name="capacity"
            label={words.capacity}
            value={typed.capacity}
            options={[
              { value: '', label: words.notKnown },
              ...capacities.map((value) => ({ value, label: capacityNames[value] ?? value })),
            ]}
          />
          <TextArea
            name="onBehalfOf"
            label={words.onBehalfOf}
            hint={words.aLineEach}
            value={typed.onBehalfOf}
            problem={problemOf('onBehalfOf')}
            rows={3}
          />
          <TextArea
            name="jointWith"
            label={words.jointWith}
            hint={words.aLineEach}
            value={typed.jointWith}
            problem={problemOf('jointWith')}
            rows={3}
          />
          <TextArea
            name="alignedWith"
            label={words.alignedWith}
            hint={words.alignedHint}
            value={typed.alignedWith}
            problem={problemOf('alignedWith')}
            rows={3}
          />
          <Button>{words.save}</Button>
        </Form>
      </>
    ),
  })
}
