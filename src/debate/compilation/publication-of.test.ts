import { describe, expect, it } from 'vitest'
import { type Part, textOf } from '../../document/write/index.ts'
import { type Compilation, compilationOf } from './compilation.ts'
import { meetingOn, memberStatement, noteOf, statementOf } from './examples.ts'
import type { IssueFacts } from './issue-facts.ts'
import { publicationOf } from './publication-of.ts'
import { dayInWords, languageInWords, listInWords, wordsIn } from './words.ts'

function compiled(...given: Parameters<typeof compilationOf>): Compilation {
  return compilationOf(...given).value
}

/** All words of a part, a line a block. */
function linesOf(part: Part): readonly string[] {
  return part.blocks.flatMap((block) => {
    if (block.kind === 'quoted') return [block.text]
    if (block.kind === 'words' || block.kind === 'heading') return [textOf(block.runs)]
    if (block.kind === 'facts') return block.facts.map(({ name, runs }) => `${name}: ${textOf(runs)}`)
    if (block.kind === 'list') return block.entries.map(textOf)
    return block.groups.flatMap(({ heading, parts }) => [`# ${heading}`, ...parts])
  })
}

describe('the pages of a compilation', () => {
  it('begin with the letter and the list of annexes, then hold the annexes, and end with what could not be read', () => {
    const publication = publicationOf(
      compiled(
        noteOf(),
        [
          statementOf('b', 'belvora'),
          statementOf('a', 'amarenda', { form: 'delivered' }),
          statementOf('p', null, { capacity: 'president-procedural' }),
        ],
        [{ id: 'z', file: 'z.pdf', reason: 'It is locked.' }],
        'in-chamber',
      ),
    )
    expect(publication.parts.map(({ id, place, label }) => `${place} ${id} ${label}`)).toEqual([
      'front letter null',
      'front annexes null',
      'body belvora Annex I',
      'body amarenda Annex II',
      'body conduct-of-the-meeting null',
      'back unread null',
    ])
    expect(linesOf(publication.parts[1]!)).toEqual([
      '# Written statements',
      'belvora',
      '# Texts of statements delivered at the meeting',
      'amarenda',
      '# After the annexes',
      'conduct-of-the-meeting',
      'unread',
    ])
    expect(linesOf(publication.parts[5]!)).toContain('z.pdf – It is locked.')
  })

  it('mark every blank in the letter and sign nothing while nothing is known', () => {
    const publication = publicationOf(compiled(null, [statementOf('a', 'savaria')], [], null))
    const letter = publication.parts[0]!
    const blanks = [...letter.heading, ...letter.blocks.flatMap((block) => (block.kind === 'words' ? block.runs : []))]
      .filter(({ mark }) => mark === 'blank')
      .map(({ text }) => text)
    expect(blanks).toEqual(['[date]', '[date of the meeting]', '[agenda item]', '[theme]', '[signatory]'])
    expect(
      publication.masthead.lines
        .flat()
        .filter(({ mark }) => mark === 'blank')
        .map(({ text }) => text),
    ).toEqual(['[symbol]', '[distribution]', '[date]'])
    expect(linesOf(letter).join('\n')).not.toContain('(Signed)')
  })

  it('print what was entered, and drop the mark of a draft once there is a symbol', () => {
    const issue: IssueFacts = {
      symbol: 'X/2031/1',
      distribution: 'general',
      letterDate: '2031-11-02',
      signatory: { name: 'Ada Lind', signed: true },
    }
    const publication = publicationOf(
      compiled(noteOf({ presidency: { name: null, delegation: null } }), [memberStatement('a', 'sweden')], [], 'in-chamber', issue),
    )
    expect(publication.marks).toEqual([])
    expect(textOf(publication.parts[0]!.heading)).toBe(
      'Letter dated 2 November 2031 from the President of the Security Council addressed to the Secretary-General and the Permanent Representatives of the members of the Security Council',
    )
    expect(linesOf(publication.parts[0]!)).toContain('(Signed) Ada Lind')
    expect(publication.masthead.lines.map(textOf)).toEqual([
      'X/2031/1',
      'Distr.: General',
      '2 November 2031',
      'English',
      'Original: English',
    ])
    expect(publication.masthead.over).toBe('United Nations')
    expect([publication.date, publication.work.day]).toEqual(['2031-11-02', 'letter'])
    expect(publication.runningHead).toBe('X/2031/1')
  })

  it('print a signatory who has not signed without the word', () => {
    const publication = publicationOf(compiled(noteOf(), [], [], 'in-chamber', { signatory: { name: 'Ada Lind' } }))
    expect(linesOf(publication.parts[0]!)).toContain('Ada Lind')
    expect(linesOf(publication.parts[0]!)).not.toContain('(Signed) Ada Lind')
  })

  it('say on every page that a debate is a draft and fictional', () => {
    expect(publicationOf(compiled(noteOf(), [], [], 'in-chamber')).marks).toEqual([
      'Draft for processing, not a United Nations document',
      'Fictional: a demonstration, not a real debate',
    ])
  })

  it('name in the letter who sent a statement, as a sentence does, and count the rest', () => {
    const publication = publicationOf(
      compiled(
        noteOf(),
        [
          statementOf('1', 'quirania'),
          statementOf('2', 'nalanda-islands'),
          statementOf('3', 'savaria'),
          statementOf('4', 'savaria'),
          statementOf('5', null),
        ],
        [],
        'in-chamber',
      ),
    )
    const lines = linesOf(publication.parts[0]!)
    expect(lines[0]).toBe(
      'I have the honour to enclose herewith the written statements submitted in connection with the open debate of the Security Council held in the chamber on 21 October 2031 under the agenda item “Women and peace and security”, on the theme “Investing in local women’s networks”.',
    )
    expect(lines).toContain(
      'Written statements were submitted by the following delegations and entities: the Nalanda Islands, the Islamic Republic of Quirania and Savaria.',
    )
    expect(lines).toContain('One further text, whose delegation is not known, is annexed after all others.')
  })

  it('speak of texts where none of them is a written statement', () => {
    const publication = publicationOf(compiled(noteOf(), [statementOf('1', 'savaria', { form: 'delivered' })], [], 'in-chamber'))
    const [opening, , delivered] = linesOf(publication.parts[0]!)
    expect(opening).toContain('the texts handed in for the open debate')
    expect(delivered).toContain('stands in the verbatim record of the meeting: Savaria.')
  })

  it('say for whom a delegation spoke beside itself', () => {
    const head = { jointWith: ['Belvora', 'Lumeria'], onBehalfOf: ['Union of Coastal States'] }
    const publication = publicationOf(compiled(noteOf(), [statementOf('1', 'savaria', head)], [], 'in-chamber'))
    expect(linesOf(publication.parts[0]!).join('\n')).toContain(
      'Savaria (jointly with Belvora and Lumeria) (on behalf of the Union of Coastal States).',
    )
  })

  it('do not say that a delegation spoke on its own behalf', () => {
    const given = statementOf('1', 'union-of-coastal-states', { onBehalfOf: ['Union of Coastal States', 'Belvora'] })
    const publication = publicationOf(compiled(noteOf(), [given], [], 'in-chamber'))
    expect(linesOf(publication.parts[0]!).join('\n')).toContain(': the Union of Coastal States (on behalf of Belvora).')
    expect(linesOf(publication.parts[2]!)).toContain('On behalf of: Belvora')
  })

  it('cite the procedure of 2020 for a video conference of its time only', () => {
    const on = (date: string): string =>
      linesOf(publicationOf(compiled(noteOf({ meeting: meetingOn(date) }), [], [], 'videoconference')).parts[0]!).join('\n')
    expect(on('2020-10-29')).toContain('S/2020/372')
    expect(on('2031-10-21')).not.toContain('S/2020/372')
  })
})

describe('an annex', () => {
  it('stands under the formal name, with speaker, capacity, on whose behalf, and the original language', () => {
    const head = {
      speaker: { name: 'Inés Varga', title: 'Minister for Foreign Affairs' },
      capacity: 'rule-37' as const,
      onBehalfOf: ['Union of Coastal States'],
      jointWith: ['Belvora'],
      alignedWith: ['League of Lakes'],
    }
    const publication = publicationOf(
      compiled(noteOf(), [statementOf('a', 'quirania', head, [{ text: 'شكراً.', language: 'ar' }])], [], 'in-chamber'),
    )
    const annex = publication.parts[2]!
    expect(textOf(annex.heading)).toBe('Islamic Republic of Quirania (jointly with Belvora)')
    expect(annex.aside).toBe('[Original: Arabic]')
    expect(linesOf(annex)).toEqual([
      'Speaker: Inés Varga, Minister for Foreign Affairs',
      'Capacity: Invited under rule 37 of the provisional rules of procedure',
      'On behalf of: Union of Coastal States',
      'Aligns itself with: League of Lakes',
      'شكراً.',
    ])
  })

  it('holds every paragraph of the file letter by letter, head lines included, with number, label, kind, language and direction', () => {
    const texts = [
      { text: 'STATEMENT BY SAVARIA', kind: 'heading' as const, level: 1, strong: true as const },
      { text: 'Madam President,' },
      { text: 'نشكركم.', language: 'ar' },
      { text: 'first,', kind: 'list-entry' as const, label: '(a)', level: 0 },
      { text: 'שלום', language: 'und' },
      { text: 'See the report.', kind: 'footnote' as const, label: '1' },
    ]
    const statement = { ...statementOf('a', 'savaria', {}, texts), body: [2, 3, 4] }
    const annex = publicationOf(compiled(noteOf(), [statement], [], 'in-chamber')).parts[2]!
    expect(annex.blocks).toEqual([
      { kind: 'quoted', n: 1, text: 'STATEMENT BY SAVARIA', of: 'heading', language: 'en', direction: 'ltr', level: 1, strong: true },
      { kind: 'quoted', n: 2, text: 'Madam President,', of: 'paragraph', language: 'en', direction: 'ltr' },
      { kind: 'quoted', n: 3, text: 'نشكركم.', of: 'paragraph', language: 'ar', direction: 'rtl' },
      { kind: 'quoted', n: 4, text: 'first,', of: 'list-entry', language: 'en', direction: 'ltr', label: '(a)', level: 0 },
      { kind: 'quoted', n: 5, text: 'שלום', of: 'paragraph', language: 'und', direction: 'rtl' },
      { kind: 'quoted', n: 6, text: 'See the report.', of: 'footnote', language: 'en', direction: 'ltr', label: '1' },
    ])
  })

  it('whose delegation is not known stands under its file, marked; one without text says so', () => {
    const annex = publicationOf(compiled(noteOf(), [statementOf('scan-7', null, {}, [])], [], 'in-chamber')).parts[2]!
    expect(annex.heading).toEqual([{ text: '[delegation not known]', mark: 'blank' }, { text: ' ' }, { text: 'scan-7' }])
    expect(linesOf(annex)).toEqual(['File: scan-7.docx', '[The file scan-7.docx was read, but holds no text.]'])
    expect(annex.aside).toBe('[Original language not known]')
  })

  it('of a body names the delegation of its chair as a fact only', () => {
    const annex = publicationOf(compiled(noteOf(), [statementOf('a', 'savaria', { body: 'Peacebuilding Commission' })], [], 'in-chamber'))
      .parts[2]!
    expect(textOf(annex.heading)).toBe('Peacebuilding Commission')
    expect(linesOf(annex)).toContain('Delegation: Savaria')
    expect(annex.work).toEqual({ kind: 'statement', author: { id: 'peacebuilding-commission', name: 'Peacebuilding Commission' } })
  })
})

describe('the words of a compilation', () => {
  const words = wordsIn('en')

  it('write days, lists and languages', () => {
    expect(dayInWords('2021-10-21', words)).toBe('21 October 2021')
    expect(listInWords(['Kenya'], words)).toBe('Kenya')
    expect(listInWords(['Kenya', 'Mexico', 'Norway'], words)).toBe('Kenya, Mexico and Norway')
    expect(languageInWords('zh', words)).toBe('Chinese')
    expect(languageInWords('sw', words)).toBe('sw')
    expect(languageInWords('und', words)).toBeNull()
  })
})
