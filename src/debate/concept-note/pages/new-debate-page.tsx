import { readEndings } from '../../../document/index.ts'
import type { Typed, Visit } from '../../../platform/http/index.ts'
import { address, Button, ErrorSummary, FileField, Form, type Problem, page, TextField } from '../../../ui/index.ts'
import { conceptNoteWords } from './words.ts'

/** The page on which a debate is opened: with its concept note, or by hand. `problems` are those of what was typed before. */
export function newDebatePage(visit: Visit, typed: Typed, problems: readonly Problem[]): string {
  const { language, actor } = visit
  const words = conceptNoteWords(language).newDebate
  const problemOf = (field: string) => problems.find((one) => one.field === field)?.text
  return page({
    language,
    path: '/debates/new',
    title: words.title,
    actor,
    current: 'debates',
    crumbs: [{ label: words.debates, to: '/debates' }],
    children: (
      <>
        <ErrorSummary language={language} problems={problems} />
        <p>{words.intro}</p>
        <Form action={address(language, '/debates/new')} files>
          <FileField name="note" label={words.note} hint={words.noteHint} accept={readEndings} problem={problemOf('note')} />
          <TextField name="slug" label={words.slug} hint={words.slugHint} value={typed.slug} problem={problemOf('slug')} size={40} />
          <TextField name="theme" label={words.theme} hint={words.byHand} value={typed.theme} problem={problemOf('theme')} size={60} />
          <TextField name="date" label={words.date} hint={words.dateHint} value={typed.date} problem={problemOf('date')} size={12} />
          <Button>{words.open}</Button>
        </Form>
      </>
    ),
  })
}
