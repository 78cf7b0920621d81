import { address, Button, CountLink, dateInWords, EntryTable, Form, figure, Hidden, plural, Said } from '../../../../ui/index.ts'
import { type ThrownReason, thrownReasons } from '../proposal.ts'
import type { AskedStatement, ModelRequest } from '../requests.ts'
import { type ModelPartGiven, modelPath } from './model-given.ts'
import { proposalsQuery } from './proposals-page.tsx'
import { languageModelWords, modelIn, speakerInWords } from './words.ts'

/** What was sent of a statement, when and to whom, and what became of it. */
function Sent({ given, request }: { readonly given: ModelPartGiven; readonly request: ModelRequest }) {
  const { language } = given.visit
  const words = languageModelWords(language)
  const { method, host, day, state, trouble, leftOut } = request
  return (
    <>
      <Said sentence={words.sentTo} given={{ day: dateInWords(language, day), model: modelIn(method), host, state: words.states[state] }} />{' '}
      {trouble !== null && words.troubles[trouble]} {leftOut > 0 && plural(language, words.leftOut, leftOut)}
    </>
  )
}

/** Keeps a statement back, or takes that back; only for those who work here. */
function KeepBackForm({ given, statement }: { readonly given: ModelPartGiven; readonly statement: AskedStatement }) {
  const { visit, debate } = given
  const { language } = visit
  const words = languageModelWords(language)
  if (statement.sending === 'person') return words.never.person
  const isKept = statement.sending === 'kept-back'
  const name = speakerInWords(language, statement, debate)
  return (
    <Form action={address(language, `${modelPath(debate)}/${isKept ? 'release' : 'keep-back'}`)}>
      <Hidden name="statement" value={statement.anchor} />
      {isKept && `${words.never['kept-back']} `}
      <Button manner="secondary">
        {isKept ? words.release : words.keepBack}
        <span class="unseen"> ({name})</span>
      </Button>
    </Form>
  )
}

const reasonIn = (given: string | null): ThrownReason | null => thrownReasons.find((one) => one === given) ?? null

/** Statement by statement: what was sent, what came of it. A number of what was thrown away has narrowed it down to where that was. */
export function StatementsSent(given: ModelPartGiven) {
  const { visit, debate, statements, counts, model } = given
  const { language, actor, query } = visit
  const words = languageModelWords(language)
  const reason = reasonIn(query.get('thrown'))
  const made = ({ sent }: AskedStatement) => sent.filter(({ requests }) => requests > 0)
  const awayIn = (request: ModelRequest) =>
    reason === null ? Object.values(request.thrown).reduce((sum, n) => sum + n, 0) : (request.thrown[reason] ?? 0)
  const away = (statement: AskedStatement) => made(statement).reduce((sum, request) => sum + awayIn(request), 0)
  const isShown = (statement: AskedStatement) => (reason === null ? model !== null || made(statement).length > 0 : away(statement) > 0)
  const shown = statements.filter(isShown)
  if (shown.length === 0) return null
  const keeps = actor !== null && model !== null
  const sum = ({ versionId }: AskedStatement, which: 'agrees' | 'adds') =>
    counts.filter((one) => one.versionId === versionId).reduce((all, one) => all + one[which], 0)
  const listOf = (statement: AskedStatement, which: 'agrees' | 'adds') =>
    sum(statement, which) === 0
      ? null
      : address(language, `${modelPath(debate)}/proposals`, proposalsQuery({ which, statement: statement.anchor }))
  return (
    <section id="statements">
      <EntryTable
        language={language}
        caption={reason === null ? words.statements : `${words.statements}: ${words.reasons[reason]}`}
        columns={[
          { heading: words.statement },
          { heading: words.sent },
          { heading: words.agree, numeric: true },
          { heading: words.add, numeric: true },
          { heading: words.away, numeric: true },
          ...(keeps ? [{ heading: words.keepBack }] : []),
        ]}
        rows={shown.map((statement) => ({
          cells: [
            <a href={address(language, `/debates/${debate.slug}/statements/${statement.anchor}`)}>
              <bdi>{speakerInWords(language, statement, debate)}</bdi>
            </a>,
            made(statement).length === 0 ? words.notSent : made(statement).map((request) => <Sent given={given} request={request} />),
            <CountLink n={sum(statement, 'agrees')} to={listOf(statement, 'agrees')} />,
            <CountLink n={sum(statement, 'adds')} to={listOf(statement, 'adds')} />,
            figure(away(statement)),
            ...(keeps ? [<KeepBackForm given={given} statement={statement} />] : []),
          ],
        }))}
      />
      {reason !== null && (
        <p>
          <a href={address(language, modelPath(debate), '#statements')}>{words.all}</a>
        </p>
      )}
    </section>
  )
}
