import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cut, type Document, mediaTypes, type Paragraph } from '../../document/index.ts'
import { joinPieces } from '../../language/index.ts'
import { type ConceptNote, readConceptNote } from './index.ts'

const documentOf = (texts: readonly string[], language = 'en', more: Partial<Paragraph> = {}): Document => ({
  mediaType: mediaTypes.text,
  paragraphs: texts.map((text, i) => ({ n: i + 1, text, kind: 'paragraph', language, ...more })),
  margins: [],
  language,
})

const codes = (document: Document) => readConceptNote(document).notices.map((n) => n.code)

describe('what a note lacks', () => {
  it('is said part by part, and nothing is put in its place', () => {
    const document = documentOf(['Concept note', 'Peace needs patience, and the Council will come back to it.'])
    expect(codes(document)).toEqual([
      'concept-note.no-letter',
      'concept-note.no-theme',
      'concept-note.no-agenda',
      'concept-note.no-presidency',
      'concept-note.no-meeting-date',
      'concept-note.no-meeting-time',
      'concept-note.no-level',
      'concept-note.no-chair',
      'concept-note.no-aims',
      'concept-note.no-guiding-questions',
      'concept-note.no-written-statements',
      'concept-note.no-terms-for-non-members',
      'concept-note.no-briefers',
      'concept-note.no-calls',
      'concept-note.no-references',
    ])
    const { value } = readConceptNote(document)
    expect(value.title).toBe('Concept note')
    expect(value.guidingQuestions).toEqual([])
    expect(value.meeting).toEqual({ date: null, time: null, level: null, chair: null })
  })

  it('says that a letter has no date and that written statements have no deadline', () => {
    const found = codes(
      documentOf([
        'Excellency,',
        'I have the honour to transmit the concept note for the open debate that Savaria will convene.',
        '(Signed) Ilka Marent',
        'Annex',
        'Concept note',
        'Participation',
        'Written statements may be sent to the Security Council Affairs Division.',
      ]),
    )
    expect(found).toContain('concept-note.no-letter-date')
    expect(found).toContain('concept-note.no-deadline')
    expect(found).not.toContain('concept-note.no-title')
  })

  it('says that a note under its annex heading has no title', () => {
    const found = codes(
      documentOf([
        'Letter dated 4 March 2024 from the Permanent Representative of Savaria to the United Nations addressed to the Secretary-General',
        'I have the honour to transmit a concept note for an open debate to be held on 17 April 2024.',
        'Annex',
        'Objectives',
        'The debate aims to listen.',
      ]),
    )
    expect(found).toContain('concept-note.no-title')
  })
})

describe('a document that is no concept note', () => {
  const check = (texts: readonly string[]) => {
    const { value, notices } = readConceptNote(documentOf(texts))
    expect(notices.map((n) => n.code)).toEqual(['concept-note.not-a-concept-note'])
    expect([value.title, value.meeting.date, value.letter, value.guidingQuestions, value.paragraphs]).toEqual([null, null, null, [], []])
  }
  it('is a statement that thanks for one', () =>
    check([
      'Statement by Savaria',
      'Mr. President,',
      'We thank you for the concept note. How can we do more? Who will pay?',
      'I thank you.',
    ]))
  it('is a shopping list', () => check(['Bread', 'Milk', 'Who brings the salt?', 'Who brings the pepper?']))
  it('is empty', () => check([]))
})

describe('days', () => {
  const noteOf = (...texts: string[]) =>
    readConceptNote(
      documentOf([
        'Letter dated 12 December 2023 from the Permanent Representative of Savaria to the United Nations addressed to the Secretary-General',
        'Please find a concept note enclosed.',
        'Annex',
        'Concept note for the open debate',
        ...texts,
      ]),
    ).value
  it('take the year of the letter', () =>
    expect(noteOf('The open debate will be held on 20 December at 10 a.m.').meeting.date).toBe('2023-12-20'))
  it('take the next year when they would lie before the letter', () =>
    expect(noteOf('The open debate will be held on 9 January, at 3 p.m.').meeting).toMatchObject({ date: '2024-01-09', time: '15:00' }))
  it('keep meeting and deadline apart, whichever comes first', () => {
    const { meeting, participation } = noteOf(
      'Written statements should be submitted by 8 January 2024. The open debate will be held on 9 January 2024.',
    )
    expect(meeting.date).toBe('2024-01-09')
    expect(participation.writtenStatements?.deadline).toEqual({ date: '2024-01-08', time: null, text: 'by 8 January 2024' })
  })
  it('are not taken from what happened before', () =>
    expect(noteOf('An open debate was held on 9 January 2001 under the presidency of Belvora.').meeting.date).toBeNull())
})

describe('theme and presidency', () => {
  it('are those of the debate, and not of a part of it or of the one addressed', () => {
    const { value } = readConceptNote(
      documentOf(
        [
          'Carta de fecha 2 de marzo de 2024 dirigida a la Presidencia del Consejo de Seguridad por el Representante Permanente de Kestria ante las Naciones Unidas',
          'Tengo el honor de transmitir el documento de reflexión del debate que se celebrará el 19 de marzo, bajo la Presidencia de Pellonia.',
          'Anexo',
          'Documento de reflexión: “La prevención empieza en casa”',
          'Preguntas',
          'Tema 1: Protección',
          '¿Qué ha funcionado?',
          '¿Qué no?',
        ],
        'es',
      ),
    )
    expect([value.theme, value.presidency?.name, value.meeting.date]).toEqual(['La prevención empieza en casa', 'Pellonia', '2024-03-19'])
  })
})

describe('the symbol', () => {
  it('is the one that the document bears, and no reference', () => {
    const { value } = readConceptNote(documentOf(['S/2021/875', 'Concept note', 'See the report of the Secretary-General (S/2021/827).']))
    expect([value.symbol, value.references]).toEqual(['S/2021/875', ['S/2021/827']])
  })
  it('is not a report that stands among the references', () => {
    const { value } = readConceptNote(
      documentOf(['Concept note', 'The debate will look back.', 'References', 'It follows the report.', 'S/2021/827']),
    )
    expect(value.symbol).toBeNull()
  })
})

describe('any document', () => {
  const words = fc.constantFrom(
    'Concept note',
    'Guiding questions',
    '(a) How can we help?',
    '(b) Who pays?',
    '1. The debate will be held on 3 May.',
    '• point',
    'Objectives',
    'S/2021/875',
    'Annex',
    '(Signed) A. B',
    'Who?',
    '概念说明',
    '引导性问题',
    '(a) 如何？',
    'مذكرة مفاهيمية',
    '١ - أسئلة',
    'https://undocs.org/en/S/2021/875',
    'calls on Member States to commit to:',
    'Briefers: Ms. A B; Mr. C D',
    '2/4',
  )
  it('is read without a crash, and every position cuts back its words', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            words,
            fc.string({ minLength: 1, maxLength: 40 }).map((s) => s.trim() || 'x'),
            fc.array(words, { maxLength: 5, minLength: 1 }).map((w) => w.join(' ')),
          ),
          { maxLength: 25 },
        ),
        fc.constantFrom('en', 'fr', 'es', 'ru', 'ar', 'zh', 'und', 'pt'),
        (texts, language) => {
          const document = documentOf(['Concept note', ...texts], language)
          const value: ConceptNote = readConceptNote(document).value
          for (const { text, positions } of [...value.guidingQuestions, ...value.calls]) {
            expect(joinPieces(positions.map((p) => cut(document, p)))).toBe(text)
          }
          expect(JSON.parse(JSON.stringify(value))).toEqual(value)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('is read in time that grows with its length only', () => {
    const line = 'The Council recalled that 1. women (a) speak, (b) decide: who asks? Date: 3 May. '
    const long = documentOf(['Concept note', ...Array.from({ length: 400 }, (_, i) => `${i + 1}. ${line.repeat(8)}`)])
    expect(readConceptNote(long).value.title).toBe('Concept note')
  })
})
