import { describe, expect, it } from 'vitest'
import { receivedFrom } from '../../../test/support/received.ts'
import { cut } from '../../document/index.ts'
import { type MeetingFacts, readStatements } from './index.ts'

const read = (paragraphs: readonly string[], meeting: MeetingFacts | null = null, taken: ReadonlySet<string> = new Set()) =>
  readStatements(receivedFrom({ file: 'a.docx', margins: [], paragraphs }), meeting, taken)
const told = (paragraphs: readonly string[]) =>
  read(paragraphs).map(({ value: { id, head, body } }) => [id, head.delegation?.id ?? head.speaker?.name ?? null, body])
const codes = (paragraphs: readonly string[]) => read(paragraphs).map(({ notices }) => notices.map(({ code }) => code))

const kestria = ['Mr. President,', 'Kestria will train forty women mediators before the end of next year.', 'I thank you.']
const hestland = ['Madam President,', 'We in Hestland have doubled what women’s organizations receive from us.']

describe('several statements in one file', () => {
  it('are each a statement of its own, under the numbers of the file', () => {
    const file = [
      'Statement by H.E. Mr. Ilo Ras, Permanent Representative of Kestria',
      ...kestria,
      'Statement by Ms. Lia Norrin, Minister of Hestland',
      ...hestland,
    ]
    expect(told(file)).toEqual([
      ['a', 'kestria', [2, 3, 4]],
      ['a-2', 'hestland', [6, 7]],
    ])
    const [first, second] = read(file)
    expect(first!.notices[0]).toMatchObject({
      code: 'statements.several',
      place: { paragraph: 1 },
      reason: expect.stringContaining('number 1 is that of Kestria, paragraphs 1–4'),
    })
    expect(second!.notices[0]).toMatchObject({ code: 'statements.several', place: { paragraph: 5 } })
    expect(second!.value.document.paragraphs.map(({ n }) => n)).toEqual([5, 6, 7])
    expect(cut(second!.value.document, { paragraph: 7, start: 6, end: 14 })).toBe('Hestland')
    expect(second!.value.words).toBe(21)
  })

  it('pass over ids that other files have', () => {
    const file = ['Statement by Kestria', ...kestria, 'Statement by Hestland', ...hestland]
    expect(read(file, null, new Set(['a', 'a-2'])).map(({ value }) => value.id)).toEqual(['a', 'a-3'])
  })

  it('begin with a letterhead, a person or an annex as well', () => {
    expect(
      told([
        'Statement by Kestria',
        ...kestria,
        'Permanent Mission of Hestland to the United Nations',
        'New York, 22 October 2026',
        ...hestland,
      ]),
    ).toEqual([
      ['a', 'kestria', [2, 3, 4]],
      ['a-2', 'hestland', [7, 8]],
    ])
    expect(told(['Statement by Kestria', ...kestria, 'H.E. Ms. Lia Norrin', 'Permanent Representative of Hestland', ...hestland])).toEqual([
      ['a', 'kestria', [2, 3, 4]],
      ['a-2', 'hestland', [7, 8]],
    ])
    expect(
      told([
        'Annex 1',
        'Statement by Kestria',
        ...kestria,
        'Annex 2',
        '[Original: English]',
        'Statement by Ms. Orla Venn, women’s rights defender',
        ...hestland,
      ]),
    ).toEqual([
      ['a', 'kestria', [3, 4, 5]],
      ['a-2', 'Orla Venn', [9, 10]],
    ])
  })

  it('are told apart in six languages', () => {
    const check = (title: string, words: readonly string[], delegation: string) =>
      expect(told(['Statement by Kestria', ...kestria, title, ...words]).at(1)?.[1]).toBe(delegation)
    check(
      'Déclaration de S.E. M. Alain Verdier, Représentant permanent de la Lumérie',
      ['Monsieur le Président,', 'La Lumérie formera trente médiatrices avant la fin de l’année.'],
      'lumeria',
    )
    check(
      'Intervención de la Excma. Sra. Inés Dorado, Representante Permanente de Castaria',
      ['Señor Presidente:', 'Castaria capacitará a treinta mediadoras antes de fin de año.'],
      'castaria',
    )
    check(
      'Выступление Постоянного представителя Морвании',
      ['Уважаемый г-н Председатель!', 'Морвания подготовит тридцать посредниц до конца года.'],
      'morvania',
    )
    check('كلمة المندوب الدائم لأماريندا', ['السيد الرئيس،', 'ستدرب أماريندا ثلاثين وسيطة قبل نهاية العام.'], 'amarenda')
    check('赞贝里亚常驻联合国代表发言', ['主席先生：', '赞贝里亚将在年底前培训三十名女调解员。'], 'zamberia')
  })

  it('are one where a heading, a signature or a named State only looks like another head', () => {
    const one = (paragraphs: readonly string[]) => expect(read(paragraphs)).toHaveLength(1)
    one(['Statement by Kestria', ...kestria, 'Hestland', 'In Hestland women were heard by their own parliament last year.'])
    one(['Statement by Kestria', ...kestria, 'H.E. Mr. Ilo Ras', 'Permanent Representative of Kestria'])
    one([
      'Statement by Kestria',
      ...kestria,
      'Women in peace operations',
      'We will send forty women to operations before the end of next year.',
    ])
    one([
      'Statement by Kestria',
      'Mr. President,',
      'We align ourselves with the statement delivered by Hestland.',
      'Statement of support',
      'We support the envoy in her work.',
    ])
  })

  it('of a record leave the words of the chair out, and say so', () => {
    const record = [
      'The President:',
      'I give the floor to the representative of Kestria.',
      'Mr. Ras (Kestria):',
      ...kestria,
      'The President:',
      'I thank him.',
      'Ms. Norrin (Hestland):',
      ...hestland,
    ]
    expect(told(record)).toEqual([
      ['a', 'kestria', [4, 5, 6]],
      ['a-2', 'hestland', [10, 11]],
    ])
    expect(codes(record)[0]).toContain('statements.chairs-words')
    expect(codes(record)[1]).not.toContain('statements.chairs-words')
  })
})

describe('a statement in two languages', () => {
  const french = [
    'Monsieur le Président,',
    'La Lumérie remercie les intervenantes de leurs exposés et se félicite de ce débat public.',
    'Nous allons former 250 médiatrices d’ici à 2028, conformément à la résolution 1325 (2000).',
    'Nous verserons aussi 4 000 000 de dollars aux organisations de femmes avant la fin de 2027.',
    'Je vous remercie.',
  ]
  const english = [
    'Mr. President,',
    'Lumeria thanks the briefers for what they told the Council and welcomes this open debate.',
    'We will train 250 women mediators by 2028, in accordance with resolution 1325 (2000).',
    'We will also give 4,000,000 dollars to women’s organizations before the end of 2027.',
    'I thank you.',
  ]

  it('is one statement, and the original is what is not called a translation', () => {
    const file = ['Déclaration de la Lumérie', ...french, 'Statement by Lumeria', 'Unofficial translation', ...english]
    expect(told(file)).toEqual([['a', 'lumeria', [2, 3, 4, 5, 6]]])
    expect(codes(file)[0]).toContain('statements.in-two-languages')
    const turned = ['Statement by Lumeria', 'Unofficial translation', ...english, 'Déclaration de la Lumérie', ...french]
    expect(told(turned)).toEqual([['a', 'lumeria', [9, 10, 11, 12, 13]]])
  })

  it('is told by what repeats itself where no title stands between the languages', () => {
    expect(told(['Déclaration de la Lumérie', ...french, ...english])).toEqual([['a', 'lumeria', [2, 3, 4, 5, 6]]])
  })

  it('keeps every word of a speaker who goes from one language to another', () => {
    const spoken = [
      'Déclaration de la Lumérie',
      ...french,
      'Let me turn to the women who serve in our own police and what they ask of us.',
      'They ask for housing, for equal pay and for a say in how missions are planned.',
      'We have heard them, and our police will change its rules for every new deployment.',
    ]
    const [only, ...others] = read(spoken)
    expect(others).toEqual([])
    expect(only!.value.body).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
    expect(codes(spoken)[0]).not.toContain('statements.in-two-languages')
  })

  it('stands in two columns of a table', () => {
    const paragraphs = french.flatMap((text, row) => [
      { text, kind: 'table-cell' as const, cell: { table: 1, row, column: 0 } },
      { text: english[row]!, kind: 'table-cell' as const, cell: { table: 1, row, column: 1 } },
    ])
    const [only, ...others] = readStatements(
      receivedFrom({ file: 'a.docx', margins: [], paragraphs: ['Déclaration de la Lumérie', ...paragraphs] }),
    )
    expect(others).toEqual([])
    expect(only!.value.body).toEqual([2, 4, 6, 8, 10])
  })

  it('says that it is a translation where nothing else stands beside it', () => {
    const file = ['Statement by Lumeria', '(Translated from French)', ...english]
    expect(read(file)[0]!.value.head.translated).toBe(true)
    expect(codes(file)[0]).toContain('statements.translation')
    expect(read(['Statement by Lumeria', '[Original: English]', ...english])[0]!.value.head.translated).toBeUndefined()
    expect(read(['Statement by Lumeria', '[Original: French]', ...english])[0]!.value.head.translated).toBe(true)
  })
})
