import type { DebateOfPage, PageLanguage } from '../../../ui/index.ts'
import type { KeptDebate } from '../store.ts'
import { conceptNoteWords } from './words.ts'

/** What the shell of a page needs of a debate: its theme, or where none is known its agenda item or its address, for a title. */
export function debateOfPage({ slug, theme, agendaItem, fictional }: KeptDebate, language: PageLanguage): DebateOfPage {
  return { slug, title: theme ?? agendaItem ?? conceptNoteWords(language).untitled.replace('{slug}', slug), fictional: fictional === true }
}
