import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Compilation, compilationOf } from './compilation.ts'
import { meetingOn, memberStatement, noteOf, statementOf } from './examples.ts'

const listed = ({ annexes }: Compilation): readonly string[] => annexes.map(({ label, name }) => `${label} ${name.text}`)
const codes = (notices: readonly { readonly code: string }[]): readonly string[] => notices.map(({ code }) => code)

describe('the order of a compilation', () => {
  it('follows short English names across States and entities, prints formal names, and numbers in Roman numerals', () => {
    const ids = [
      'league-of-lakes',
      'quirania',
      'westmark-isles',
      'castaria',
      'jorvania',
      'savaria',
      'nalanda-islands',
      'lumeria',
      'rovinia',
    ]
    const { value } = compilationOf(
      noteOf(),
      ids.map((id) => statementOf(id, id)),
      [],
      'in-chamber',
    )
    expect(listed(value)).toEqual([
      'Annex I Plurinational State of Castaria',
      'Annex II Jorvania',
      'Annex III League of Lakes',
      'Annex IV Lumeria',
      'Annex V Nalanda Islands',
      'Annex VI Islamic Republic of Quirania',
      'Annex VII Rovinia',
      'Annex VIII Savaria',
      'Annex IX Westmark Isles',
    ])
  })

  it('puts Bolivia under B, Iran under I, the Republic of Korea under R and Venezuela under V', () => {
    const ids = ['venezuela', 'republic-of-korea', 'iran', 'ireland', 'bolivia', 'brazil', 'rwanda', 'viet-nam']
    const { value } = compilationOf(
      noteOf(),
      ids.map((id) => memberStatement(id, id)),
      [],
      'in-chamber',
    )
    expect(value.annexes.map(({ id }) => id)).toEqual([
      'bolivia',
      'brazil',
      'iran',
      'ireland',
      'republic-of-korea',
      'rwanda',
      'venezuela',
      'viet-nam',
    ])
  })

  it('takes the name of the day of the meeting', () => {
    const named = (date: string): readonly string[] =>
      listed(compilationOf(noteOf({ meeting: meetingOn(date) }), [statementOf('a', 'tamoria')], [], 'in-chamber').value)
    expect(named('2019-05-01')).toEqual(['Annex I Tamor'])
    expect(named('2031-10-21')).toEqual(['Annex I Tamoria'])
  })

  it('does not depend on the order in which statements come, and holds each exactly once', () => {
    const statements = [
      statementOf('1', 'savaria'),
      statementOf('2', 'savaria'),
      statementOf('3', null),
      statementOf('4', 'lumeria', { form: 'delivered' }),
      statementOf('5', null, { capacity: 'president-procedural' }),
      statementOf('6', null, { speaker: { name: 'Ada Lind', title: 'Director' }, capacity: 'briefer' }),
    ]
    const expected = compilationOf(noteOf(), statements, [], 'in-chamber')
    fc.assert(
      fc.property(fc.shuffledSubarray(statements, { minLength: statements.length }), (shuffled) => {
        expect(compilationOf(noteOf(), shuffled, [], 'in-chamber')).toEqual(expected)
      }),
    )
    const held = [...expected.value.annexes.map(({ statement }) => statement.id), ...expected.value.conduct.map(({ id }) => id)]
    expect(held.sort()).toEqual(['1', '2', '3', '4', '5', '6'])
  })

  it('gives each annex an id of its own, made of its delegation, and never that of another part', () => {
    const { value } = compilationOf(
      noteOf(),
      [
        statementOf('b', 'savaria'),
        statementOf('a', 'savaria'),
        statementOf('letter', null),
        statementOf('声明', null),
        statementOf('2031 note', null),
      ],
      [],
      'in-chamber',
    )
    expect(value.annexes.map(({ id, statement }) => [id, statement.id])).toEqual([
      ['savaria', 'a'],
      ['savaria-2', 'b'],
      ['statement-2031-note', '2031 note'],
      ['letter-2', 'letter'],
      ['statement-5', '声明'],
    ])
  })
})

describe('a compilation of a meeting in the chamber', () => {
  it('annexes written statements, and texts that were delivered apart, with a notice', () => {
    const { value, notices } = compilationOf(
      noteOf(),
      [statementOf('a', 'amarenda', { form: 'delivered' }), statementOf('b', 'belvora')],
      [],
      'in-chamber',
    )
    expect(value.annexes.map(({ group, statement }) => [group, statement.id])).toEqual([
      ['written', 'b'],
      ['delivered', 'a'],
    ])
    expect(codes(notices)).toEqual(['compilation.delivered'])
  })

  it('keeps the conduct of the meeting by the President, but as no State’s statement', () => {
    const { value, notices } = compilationOf(
      noteOf(),
      [statementOf('a', 'savaria', { capacity: 'president-procedural' })],
      [],
      'in-chamber',
    )
    expect(value.annexes).toEqual([])
    expect(value.conduct.map(({ id }) => id)).toEqual(['a'])
    expect(codes(notices)).toEqual(['compilation.empty', 'compilation.conduct'])
  })

  it('is taken for what it is where the concept note does not say the form, and says so', () => {
    const { value, notices } = compilationOf(noteOf(), [statementOf('a', 'savaria')], [], null)
    expect(value.form).toBe('in-chamber')
    expect(codes(notices)).toEqual(['compilation.form-assumed'])
  })

  it('lets the body speak when a chair speaks for it, and binds no State', () => {
    const { value } = compilationOf(noteOf(), [statementOf('a', 'savaria', { body: 'Peacebuilding Commission' })], [], 'in-chamber')
    expect(listed(value)).toEqual(['Annex I Peacebuilding Commission'])
    expect(value.annexes[0]!.name.known).toBe('body')
  })
})

describe('a compilation of a video conference', () => {
  const note = noteOf({
    meeting: meetingOn('2020-10-29'),
    paragraphs: [{ number: 1, text: 'The open debate will be held on 29 October 2020 by means of an open video-teleconference.' }],
  })

  it('encloses briefings, members of the Council, others who spoke, then written statements', () => {
    const { value, notices } = compilationOf(
      note,
      [
        memberStatement('w', 'sweden', { form: 'written' }),
        memberStatement('o', 'iraq', { form: 'delivered' }),
        memberStatement('m2', 'viet-nam', { form: 'delivered' }),
        memberStatement('m1', 'belgium', { form: 'delivered' }),
        statementOf('b', null, { capacity: 'briefer', speaker: { name: 'Ada Lind', title: 'Director' } }),
        statementOf('s', null, { capacity: 'secretary-general', speaker: { name: 'The Secretary-General', title: null } }),
        statementOf('x', null),
      ],
      [],
      null,
    )
    expect(value.form).toBe('videoconference')
    expect(value.annexes.map(({ group, statement }) => `${group} ${statement.id}`)).toEqual([
      'briefings b',
      'briefings s',
      'council-members m1',
      'council-members m2',
      'others o',
      'written w',
      'unknown x',
    ])
    expect(codes(notices)).toEqual(['compilation.delegation-unknown'])
  })

  it('is said by notes in six languages, and not by a briefer who joins by video', () => {
    const said = (text: string): string => compilationOf(noteOf({ paragraphs: [{ number: null, text }] }), [], [], null).value.form
    for (const text of [
      'The meeting will take place via video-teleconference.',
      'Le débat public se tiendra le 21 octobre par visioconférence.',
      'El debate se celebrará por videoconferencia.',
      'Открытая дискуссия состоится в формате видеоконференции.',
      'ستعقد المناقشة عن طريق التداول بالفيديو.',
      '公开辩论将以视频会议方式举行。',
    ]) {
      expect(said(text), text).toBe('videoconference')
    }
    expect(said('Ms. Lind will brief the Council by video link. The debate will be held in the Chamber.')).toBe('in-chamber')
    expect(said('')).toBe('in-chamber')
  })

  it('says so where the members of the Council of that day are not known', () => {
    const { notices } = compilationOf(noteOf({ meeting: meetingOn(null) }), [statementOf('a', 'savaria')], [], 'videoconference')
    expect(codes(notices)).toEqual(['compilation.members-unknown'])
  })
})

describe('what a compilation says of itself', () => {
  it('is fictional where any delegation or the presidency is invented, and only then', () => {
    const real = noteOf({ presidency: { name: 'Kenya', delegation: 'Kenya' } })
    expect(compilationOf(real, [memberStatement('a', 'sweden')], [], 'in-chamber').value.fictional).toBe(false)
    expect(compilationOf(real, [memberStatement('a', 'sweden'), statementOf('b', 'savaria')], [], 'in-chamber').value.fictional).toBe(true)
    expect(compilationOf(noteOf(), [memberStatement('a', 'sweden')], [], 'in-chamber').value.fictional).toBe(true)
  })

  it('knows a briefer by name, and takes nobody else’s name for a delegation', () => {
    const speaker = { name: 'Ada Lind', title: null }
    const known = (capacity: 'briefer' | 'rule-37'): string => {
      const [annex] = compilationOf(noteOf(), [statementOf('a', null, { speaker, capacity })], [], 'in-chamber').value.annexes
      return `${annex!.group} ${annex!.name.known} ${annex!.name.text}`
    }
    expect(known('briefer')).toBe('written speaker Ada Lind')
    expect(known('rule-37')).toBe('unknown file a')
  })

  it('lists what could not be read, and names texts without a delegation', () => {
    const { value, notices } = compilationOf(
      noteOf(),
      [statementOf('a', null)],
      [{ id: 'z', file: 'z.pdf', reason: 'Locked.' }],
      'in-chamber',
    )
    expect(value.unread).toEqual([{ id: 'z', file: 'z.pdf', reason: 'Locked.' }])
    expect(codes(notices)).toEqual(['compilation.delegation-unknown', 'compilation.unread'])
  })

  it('holds a letter even for an empty folder without a concept note', () => {
    const { value, notices } = compilationOf(null, [], [], null)
    expect(value).toMatchObject({ date: null, theme: null, agendaItem: null, presidency: null, annexes: [] })
    expect(codes(notices)).toEqual(['compilation.form-assumed', 'compilation.empty'])
  })
})
