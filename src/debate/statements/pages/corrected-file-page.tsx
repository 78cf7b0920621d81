import { documentSentences, joinSentences, readEndings } from '../../../document/index.ts'
import { languageSentences } from '../../../language/index.ts'
import { seenMark, type Typed, type Visit } from '../../../platform/http/index.ts'
import { platformSentences } from '../../../platform/messages/index.ts'
import {
  address,
  Banner,
  Button,
  dateInWords,
  ErrorSummary,
  FileField,
  Form,
  Hidden,
  type Problem,
  Progress,
  page,
  Sentence,
  saidIn,
  say,
  TextArea,
} from '../../../ui/index.ts'
import { debateOfPage, type KeptDebate } from '../../concept-note/index.ts'
import { statementsSentences } from '../messages/index.ts'
import type { ReceivedCorrection, StatementVersion } from '../statement-versions.ts'
import type { KeptStatement } from '../store.ts'
import { statementsWords } from './words.ts'

const sentences = joinSentences(documentSentences, languageSentences, platformSentences, statementsSentences)

/** What the page of corrected files shows of a statement. */
export interface CorrectedFileGiven {
  readonly debate: KeptDebate
  readonly statement: KeptStatement
  /** The oldest first. */
  readonly versions: readonly StatementVersion[]
  /** The newest first. */
  readonly corrections: readonly ReceivedCorrection[]
  /** The day of issue, where the statement was issued with the compilation. */
  readonly issuedOn: string | null
}

/** The mark of what the page showed when it was opened: the newest version, and whether a correction of it is a corrigendum. */
export const correctedFileMark = ({ versions, issuedOn }: Pick<CorrectedFileGiven, 'versions' | 'issuedOn'>): string =>
  seenMark({ version: String(versions.at(-1)!.version), issuedOn: issuedOn ?? '' })

/** The page on which a corrected file is handed in, and what became of those that were. `changed`: another version came after the form was opened. */
export function correctedFilePage(
  visit: Visit,
  given: CorrectedFileGiven,
  typed: Typed,
  { problems = [], changed = false }: { readonly problems?: readonly Problem[]; readonly changed?: boolean } = {},
): string {
  const { language, actor } = visit
  const { debate, statement, versions, corrections, issuedOn } = given
  const words = statementsWords(language).correctedFile
  const own = `/debates/${debate.slug}/statements/${statement.anchor}`
  const newest = versions.at(-1)!
  const waits = corrections[0]?.state === 'waiting'
  const problemOf = (field: string) => problems.find((one) => one.field === field)?.text
  return page({
    language,
    path: `${own}/corrected-file`,
    title: words.title,
    actor,
    debate: debateOfPage(debate, language),
    current: 'statements',
    crumbs: [{ label: statement.head.delegation?.name ?? statement.name, to: own }],
    ...(waits && { refresh: 2 }),
    children: (
      <>
        <ErrorSummary language={language} problems={problems} />
        {changed && (
          <Banner manner="waits">
            <p>{say(words.changed, { version: newest.version })}</p>
          </Banner>
        )}
        {waits && <Progress language={language} label={words.waiting} done={0} total={1} />}
        {corrections[0]?.state === 'taken-in' && (
          <Banner manner="done">
            <p>
              {say(words.taken, { version: newest.version })}{' '}
              <a href={address(language, `${own}/versions/${newest.version}`)}>{words.differs}</a>
            </p>
          </Banner>
        )}
        {corrections[0]?.refusal && (
          <Banner manner="waits">
            <p>
              {words.refused} <Sentence said={saidIn(language, corrections[0].refusal.code, corrections[0].refusal.message, sentences)} />
            </p>
          </Banner>
        )}
        <p>
          {issuedOn === null
            ? say(words.intro, { version: newest.version })
            : say(words.introIssued, { day: dateInWords(language, issuedOn) })}
        </p>
        <p>{words.follows}</p>
        {!waits && (
          <Form action={address(language, `${own}/corrected-file`)} files>
            <Hidden name="seen" value={correctedFileMark(given)} />
            <FileField name="file" label={words.file} hint={words.fileHint} accept={readEndings} problem={problemOf('file')} />
            <TextArea name="why" label={words.why} hint={words.whyHint} value={typed.why} problem={problemOf('why')} rows={3} />
            <Button>{issuedOn === null ? words.act : words.actIssued}</Button>
          </Form>
        )}
      </>
    ),
  })
}
