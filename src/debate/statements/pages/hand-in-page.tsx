import { documentSentences, joinSentences, readEndings } from '../../../document/index.ts'
import { languageSentences } from '../../../language/index.ts'
import type { Visit } from '../../../platform/http/index.ts'
import { platformSentences } from '../../../platform/messages/index.ts'
import {
  address,
  Banner,
  Button,
  ErrorSummary,
  FileField,
  Form,
  Notices,
  type PageLanguage,
  type Problem,
  Progress,
  page,
  plural,
  Sentence,
  saidIn,
  Table,
} from '../../../ui/index.ts'
import { debateOfPage, type KeptDebate } from '../../concept-note/index.ts'
import type { ReceivedFileState } from '../hand-in-statements.ts'
import { statementsSentences } from '../messages/index.ts'
import { statementsWords } from './words.ts'

const sentences = joinSentences(documentSentences, languageSentences, platformSentences, statementsSentences)

/** How far a file is that was not taken in yet; recognising the pages of a scan takes some seconds each. */
function Waiting({ language, received }: { readonly language: PageLanguage; readonly received: ReceivedFileState }) {
  const words = statementsWords(language).handIn
  const { pagesToRecognise: of, pagesRecognised: done } = received
  if (of === null || done === null) return words.waiting
  return <Progress language={language} label={words.recognising} done={done} total={of} />
}

/** What became of a file: where its statement is, what was odd about it, or why it could not be read. */
function Became({
  language,
  debate,
  received,
}: {
  readonly language: PageLanguage
  readonly debate: KeptDebate
  readonly received: ReceivedFileState
}) {
  const words = statementsWords(language).handIn
  const { state, refusal, anchor, delegationName, further, notices } = received
  if (state === 'waiting') return <Waiting language={language} received={received} />
  if (refusal) return <Sentence said={saidIn(language, refusal.code, refusal.message, sentences)} />
  const said = notices.map(({ code, reason }) => saidIn(language, code, reason, sentences))
  return (
    <>
      {[{ anchor, delegationName }, ...further].map((one, index) => (
        <>
          {index > 0 && ' · '}
          <a href={address(language, `/debates/${debate.slug}/statements/${one.anchor}`)}>{one.delegationName ?? words.unnamed}</a>
        </>
      ))}
      <Notices language={language} notices={said} />
    </>
  )
}

/** The page on which statements are handed in, with what became of those that were. `already` is how many of the last ones were there before. */
export function handInPage(
  visit: Visit,
  debate: KeptDebate,
  files: readonly ReceivedFileState[],
  problems: readonly Problem[],
  already = 0,
): string {
  const { language, actor } = visit
  const words = statementsWords(language).handIn
  const waiting = files.filter(({ state }) => state === 'waiting').length
  return page({
    language,
    path: `/debates/${debate.slug}/hand-in`,
    title: words.title,
    actor,
    debate: debateOfPage(debate, language),
    current: 'statements',
    ...(waiting > 0 && { refresh: 2 }),
    crumbs: [{ label: words.statements, to: `/debates/${debate.slug}/statements` }],
    children: (
      <>
        <ErrorSummary language={language} problems={problems} />
        {already > 0 && <Banner manner="done">{plural(language, words.already, already)}</Banner>}
        {waiting > 0 && <Progress language={language} label={words.progress} done={files.length - waiting} total={files.length} />}
        <p>{words.intro}</p>
        {debate.noteVersion === null && <p>{words.noNote}</p>}
        <Form action={address(language, `/debates/${debate.slug}/hand-in`)} files>
          <FileField name="statements" label={words.files} hint={words.hint} accept={readEndings} several problem={problems[0]?.text} />
          <Button>{words.send}</Button>
        </Form>
        {files.length > 0 && (
          <Table
            language={language}
            caption={words.caption}
            columns={[{ heading: words.file }, { heading: words.became }]}
            rows={files.map((received) => ({
              cells: [<bdi>{received.file}</bdi>, <Became language={language} debate={debate} received={received} />],
            }))}
          />
        )}
      </>
    ),
  })
}
