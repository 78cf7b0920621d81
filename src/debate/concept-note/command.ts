import type { Command } from '../../platform/command/index.ts'
import { receiveFile } from '../../platform/files/index.ts'
import type { ConceptNote } from './concept-note.ts'
import { readNoteFile } from './read-note-file.ts'

/** `ahadi concept-note`: what a concept note asks, of whom, by when. */
export const conceptNoteCommand: Command = {
  name: 'concept-note',
  takes: 'FILE',
  paths: [1, 1],
  summary: 'Read a concept note: theme, meeting, guiding questions, terms of participation, calls.',
  options: {},
  example: 'ahadi concept-note demo/2026-women-investing/concept-note.docx',
  run: async ({ paths, workbench }) => {
    const { note, notices } = await readNoteFile(receiveFile(paths[0]!), workbench)
    return { json: { ...note, notices }, text: linesOf(note), notices, refused: 0 }
  },
}

const known = (value: string | null | undefined) => value ?? 'not said'

function linesOf(note: ConceptNote): readonly string[] {
  const { meeting, participation, letter } = note
  const written = participation.writtenStatements
  return [
    known(note.title),
    '',
    `Theme            ${known(note.theme)}`,
    `Agenda item      ${known(note.agendaItem)}`,
    `Symbol           ${known(note.symbol)}`,
    `Letter           ${known(letter?.date)}, from ${known(letter?.from)}, signed by ${known(letter?.signatory)}`,
    `Presidency       ${known(note.presidency.name)}`,
    `Meeting          ${known(meeting.date)}, ${known(meeting.time)} in New York, level ${known(meeting.level)}, chaired by ${known(meeting.chair?.name)}`,
    `Written          ${written ? `about ${written.words ?? '…'} words, by ${known(written.deadline?.text)}, to ${known(written.recipient)}` : 'not said'}`,
    `Non-members      ${known(participation.nonMembers)}`,
    '',
    `Guiding questions (${note.guidingQuestions.length})`,
    ...note.guidingQuestions.map(({ letter: name, text }) => `  ${name}. ${text}`),
    `Calls (${note.calls.length})`,
    ...note.calls.map(({ letter: name, text }) => `  ${name}. ${text}`),
    `Briefers (${note.briefers.length})`,
    ...note.briefers.map(({ text }) => `  ${text}`),
    `Refers to        ${note.references.join(', ') || 'nothing by symbol'}`,
    '',
  ]
}
