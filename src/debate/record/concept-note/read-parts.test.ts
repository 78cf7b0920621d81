import { describe, expect, it } from 'vitest'
import type { ConceptNote } from '../../concept-note/index.ts'
import { readPartsOf, stretchesOf } from './read-parts.ts'

const asked = (letter: string, text: string) => ({ letter, printed: `(${letter})`, text, positions: [] })
const text = 'Delegations may wish to address: (a) Who pays for it? (b) Who\nbegins, and when?'
const note: ConceptNote = {
  symbol: null,
  agendaItem: null,
  letter: null,
  presidency: { name: null, delegation: null },
  title: null,
  theme: null,
  meeting: { date: null, time: null, level: null, chair: null },
  aims: ['The debate will ask a plain question.'],
  paragraphs: [
    { number: 1, text: 'The debate will ask a plain question. See resolution 1325 (2000) and S/2021/8751.' },
    { number: 2, text },
    { number: null, text: 'Written statements by close of business on Friday, see S/2021/875.' },
  ],
  guidingQuestions: [asked('a', 'Who pays for it?'), asked('b', 'Who begins, and when?')],
  participation: {
    writtenStatements: {
      words: 500,
      format: null,
      deadline: { date: '2026-10-23', time: null, text: 'by close of business on Friday' },
      recipient: null,
    },
    nonMembers: 'undecided',
  },
  briefers: [{ name: null, title: null, text: 'Somebody whose name the text does not hold' }],
  calls: [],
  references: ['S/RES/1325 (2000)', 'S/2021/875'],
}
const parts = readPartsOf(note)

describe('what was read from a concept note', () => {
  it('is linked to the paragraphs that hold its words, and to none where they are not found again', () =>
    expect(parts.map(({ id, paragraphs }) => [id, paragraphs])).toEqual([
      ['aim-1', [1]],
      ['question-a', [2]],
      ['question-b', [2]],
      ['deadline', [3]],
      ['briefer-1', []],
      ['reference-1', [1]],
      ['reference-2', [3]],
    ]))
  it('parts the text at each question, with its label, and loses no letter', () => {
    const stretches = stretchesOf(text, parts)
    expect(stretches.map(({ part, text }) => [part?.letter ?? null, text])).toEqual([
      [null, 'Delegations may wish to address: '],
      ['a', '(a) Who pays for it?'],
      [null, ' '],
      ['b', '(b) Who\nbegins, and when?'],
    ])
    expect(stretches.map((one) => one.text).join('')).toBe(text)
  })
})
