import { capacities } from '../../../council/index.ts'
import type { Typed, Visit } from '../../../platform/http/index.ts'
import { address, Button, ErrorSummary, Form, page, Select, TextArea, TextField, uiWords } from '../../../ui/index.ts'
import { debateOfPage, type KeptDebate } from '../../concept-note/index.ts'
import type { HeadFault } from '../head-form.ts'
import type { KeptStatement } from '../store.ts'
import { statementsWords } from './words.ts'

/** The page on which who speaks in a statement is corrected. */
export function headPage(visit: Visit, debate: KeptDebate, statement: KeptStatement, typed: Typed, faults: readonly HeadFault[]): string {
  const { language, actor } = visit
  const words = statementsWords(language).head
  const problems = faults.map(({ field, fault }) => ({ field, text: words.faults[fault] }))
  const problemOf = (field: string) => problems.find((one) => one.field === field)?.text
  const own = `/debates/${debate.slug}/statements/${statement.anchor}`
  const capacityNames = uiWords(language).capacities as Readonly<Record<string, string>>
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
        <p>{words.intro}</p>
        <Form action={address(language, `${own}/speaker`)}>
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
