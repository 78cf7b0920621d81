import { seenMark, type Typed, type Visit } from '../../../platform/http/index.ts'
import {
  address,
  Button,
  dateInWords,
  ErrorSummary,
  Form,
  Hidden,
  type Problem,
  page,
  say,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { debateOfPage, type KeptDebate } from '../../concept-note/index.ts'
import { statementsWords } from './words.ts'

/** The mark of what the page of the issue showed when it was opened. */
export const issueMark = ({ issuedOn }: Pick<KeptDebate, 'issuedOn'>): string => seenMark({ issuedOn: issuedOn ?? '' })

/** The page on which the issue of a compilation is recorded, or taken back. `typed` is what stands in the fields, `problems` what is wrong with it. */
export function issuePage(visit: Visit, debate: KeptDebate, typed: Typed, problems: readonly Problem[]): string {
  const { language, actor } = visit
  const words = statementsWords(language).issue
  const own = `/debates/${debate.slug}/issue`
  const problemOf = (field: string) => problems.find((one) => one.field === field)?.text
  return page({
    language,
    path: own,
    title: words.title,
    actor,
    debate: debateOfPage(debate, language),
    current: 'documents',
    crumbs: [{ label: words.documents, to: `/debates/${debate.slug}/documents` }],
    children: (
      <>
        <ErrorSummary language={language} problems={problems} />
        {debate.issuedOn === null ? (
          <>
            <p>{words.intro}</p>
            <Form action={address(language, own)}>
              <Hidden name="seen" value={issueMark(debate)} />
              <TextField name="day" label={words.day} hint={words.dayHint} value={typed.day} problem={problemOf('day')} size={12} />
              <Button>{words.act}</Button>
            </Form>
          </>
        ) : (
          <>
            <p class="lead">{say(words.issued, { day: dateInWords(language, debate.issuedOn) })}</p>
            <h2>{words.backTitle}</h2>
            <p>{words.backIntro}</p>
            <Form action={address(language, own)}>
              <Hidden name="seen" value={issueMark(debate)} />
              <TextArea name="why" label={words.backWhy} value={typed.why} problem={problemOf('why')} rows={3} />
              <Button>{words.backAct}</Button>
            </Form>
          </>
        )}
      </>
    ),
  })
}
