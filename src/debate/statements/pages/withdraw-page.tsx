import type { Visit } from '../../../platform/http/index.ts'
import { address, Button, ErrorSummary, Form, page, TextArea } from '../../../ui/index.ts'
import { debateOfPage, type KeptDebate } from '../../concept-note/index.ts'
import type { KeptStatement } from '../store.ts'
import { statementsWords } from './words.ts'

/** The page on which a statement is withdrawn. `why` is what was typed; `problem` what was wrong with it. */
export function withdrawPage(visit: Visit, debate: KeptDebate, statement: KeptStatement, why: string, problem?: string): string {
  const { language, actor } = visit
  const words = statementsWords(language).withdraw
  const own = `/debates/${debate.slug}/statements/${statement.anchor}`
  return page({
    language,
    path: `${own}/withdraw`,
    title: words.title,
    actor,
    debate: debateOfPage(debate, language),
    current: 'statements',
    crumbs: [{ label: statement.head.delegation?.name ?? statement.name, to: own }],
    children: (
      <>
        <ErrorSummary language={language} problems={problem ? [{ field: 'why', text: problem }] : []} />
        <p>{words.intro}</p>
        <Form action={address(language, `${own}/withdraw`)}>
          <TextArea name="why" label={words.why} hint={words.hint} value={why} problem={problem} rows={3} />
          <Button>{words.act}</Button>
        </Form>
      </>
    ),
  })
}
