import { readEndings } from '../../../document/index.ts'
import type { Visit } from '../../../platform/http/index.ts'
import { address, Button, ErrorSummary, FileField, Form, type Problem, page, say } from '../../../ui/index.ts'
import type { KeptDebate } from '../store.ts'
import { debateOfPage } from './debate-of-page.ts'
import { conceptNoteWords } from './words.ts'

/** The page on which a concept note is handed in, as the first or as a newer version. */
export function handInNotePage(visit: Visit, debate: KeptDebate, problems: readonly Problem[]): string {
  const { language, actor } = visit
  const words = conceptNoteWords(language).handIn
  return page({
    language,
    path: `/debates/${debate.slug}/concept-note/hand-in`,
    title: words.title,
    actor,
    debate: debateOfPage(debate, language),
    current: 'concept-note',
    crumbs: [{ label: words.note, to: `/debates/${debate.slug}/concept-note` }],
    children: (
      <>
        <ErrorSummary language={language} problems={problems} />
        <p>{debate.noteVersion === null ? words.first : say(words.newer, { version: debate.noteVersion })}</p>
        <Form action={address(language, `/debates/${debate.slug}/concept-note/hand-in`)} files>
          <FileField name="note" label={words.file} hint={words.hint} accept={readEndings} problem={problems[0]?.text} />
          <Button>{words.send}</Button>
        </Form>
      </>
    ),
  })
}
