import { describe, expect, it } from 'vitest'
import { receivedFrom } from '../../../test/support/received.ts'
import { capacities } from '../../council/index.ts'
import { lengthNotice, type MeetingFacts, readStatement, sameStatement } from './index.ts'

const read = (paragraphs: readonly string[], file = '7-013.docx', meeting: MeetingFacts | null = null, margins: readonly string[] = []) =>
  readStatement(receivedFrom({ file, margins, paragraphs }), meeting)
const codes = (paragraphs: readonly string[], file?: string, meeting?: MeetingFacts | null) =>
  read(paragraphs, file, meeting).notices.map(({ code }) => code)
const delegationOf = (paragraphs: readonly string[], file?: string) => read(paragraphs, file).value.head.delegation?.id ?? null

const body = ['Mr. President,', 'We thank the briefers for what they told the Council today.']

describe('the notices of a statement', () => {
  it('say that nobody and no delegation is named', () => {
    expect(codes(body)).toEqual(['statements.no-speaker', 'statements.no-delegation'])
  })

  it('say that the delegation was taken from the file name', () => {
    expect(codes(body, 'Kestria_WPS.docx')).toContain('statements.delegation-from-file-name')
  })

  it('say that a head without a title line names two delegations', () => {
    const head = ['H.E. Mr. Ilo Ras, Permanent Representative of Kestria', 'H.E. Ms. Lia Norrin, Permanent Representative of Hestland']
    const { value, notices } = read([...head, ...body])
    expect(value.head.delegation).toBeNull()
    expect(notices.map(({ code }) => code)).toContain('statements.delegation-unclear')
    expect(notices.find(({ code }) => code === 'statements.delegation-unclear')?.reason).toContain('Kestria, Hestland')
  })

  it('say that the capacity needs the date of the meeting, and need no date for an observer State', () => {
    expect(codes(['Mr. Ras (Kestria):', ...body])).toEqual(['statements.capacity-needs-date'])
    expect(read(['Archbishop Rossi (Holy See):', ...body]).value.head).toMatchObject({
      capacity: 'observer',
      speaker: { name: 'Rossi', title: 'Archbishop' },
    })
  })

  it("say that the chair's words bind nobody", () => {
    expect(codes(['The President:', 'I now give the floor to the representative of Kestria.'])).toEqual(['statements.chairs-business'])
  })

  it('say which paragraphs of a file belong to whom', () => {
    const { value, notices } = read(['Mr. Ras (Kestria):', ...body, 'Ms. Norrin (Hestland):', 'We thank Kestria.'])
    expect(value.head.delegation?.id).toBe('kestria')
    expect(value.body).toEqual([2, 3])
    const several = notices.find(({ code }) => code === 'statements.several')
    expect(several?.place).toEqual({ paragraph: 1 })
    expect(several?.reason).toContain('number 1 is that of Kestria, paragraphs 1–3')
  })

  it('say that the same words were handed in twice, whatever the head, the case and the spaces', () => {
    const words = 'We will train two hundred women officers before the end of next year. '.repeat(5)
    const statement = (id: string, paragraphs: readonly string[]) => ({ ...read(paragraphs).value, id, file: `${id}.docx` })
    const first = statement('a', ['Mr. Ras (Kestria):', words])
    const second = statement('b', ['Statement by Kestria', 'Mr. President,'.replace(/.*/u, words.toUpperCase().replaceAll('. ', '.  '))])
    const other = statement('c', ['Mr. Ras (Kestria):', `${words} And more.`])
    const notices = sameStatement([first, second, other])
    expect(notices.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(notices[0]?.notice).toMatchObject({ code: 'statements.same-twice', reason: expect.stringContaining('b.docx') })
    expect(sameStatement([statement('d', body), statement('e', body)])).toEqual([])
  })

  it('encourage to be shorter from a tenth over the words that the note asks for', () => {
    expect(lengthNotice({ words: 550 }, 500)).toBeNull()
    expect(lengthNotice({ words: 551 }, 500)?.code).toBe('statements.over-length')
  })
})

describe('a file name', () => {
  const check = (file: string, delegation: string | null, text: readonly string[] = body) =>
    expect(delegationOf(text, file)).toBe(delegation)

  it('names a delegation only where it can mean nothing else', () => {
    check('sweden.docx', 'sweden')
    check('Kenya_UNSC_WPS.docx', 'kenya')
    check('france-fr.pdf', 'france')
    check('statement by Republic of Korea final.docx', 'republic-of-korea')
    check('gb_en.pdf', 'united-kingdom')
    check('7658-013.docx', null)
    check('statement_en.docx', null)
    check('gb.docx', null)
    check('situation in south sudan.docx', null)
    check('South Sudan debate on women.docx', null)
    check('sweden and norway.docx', null)
  })

  it('is believed for a code that could be a word or a language only where the text names the State', () => {
    check('in_en.pdf', null)
    check('ar_es.pdf', null)
    check('in_en.pdf', 'india', [...body, 'India has always been there.'])
  })

  it('gives way to the text', () => {
    check('sweden.docx', 'kestria', ['Statement by the Permanent Representative of Kestria', ...body])
  })
})

describe('capacity', () => {
  const on = (head: string, date: string | null, presidency: string | null = null) =>
    read([head, ...body], undefined, { date, presidency }).value.head.capacity

  it('follows the membership of the Council on the day', () => {
    expect(on('Mr. Ek (Sweden):', '2018-05-01')).toBe('council-member')
    expect(on('Mr. Ek (Sweden):', '2016-03-28')).toBe('rule-37')
    expect(on('Mr. Ek (Sweden):', null)).toBeNull()
    expect(on('Mr. Ras (Kestria):', null, 'kestria')).toBe('council-member')
  })

  it('is one of the known capacities for organizations, the Secretary-General and invited persons', () => {
    expect(on('The Secretary-General:', '2016-03-28')).toBe('secretary-general')
    expect(on('Mr. Lind (European Union):', '2016-03-28')).toBe('rule-39')
    expect(capacities).toContain(on('Mr. Lind (European Union):', null))
  })
})

describe('a delegation', () => {
  it('keeps the former name that was printed where the day is not known, and takes the name of the day where it is', () => {
    expect(read(['Mr. Eler (Turkey):', ...body]).value.head.delegation).toMatchObject({ id: 'turkiye', name: 'Turkey' })
    expect(read(['Mr. Eler (Turkey):', ...body], undefined, { date: '2024-01-10', presidency: null }).value.head.delegation?.name).toBe(
      'Türkiye',
    )
  })

  it('is not the State that presides, is thanked, is visited or is the topic', () => {
    expect(delegationOf(['Open debate under the presidency of Hestland', 'New York, United States of America', ...body])).toBeNull()
    expect(delegationOf(['Remarks on the situation in Morvania', ...body])).toBeNull()
    expect(delegationOf([...body, 'We thank the Permanent Representative of Kestria for the presidency.'])).toBeNull()
    expect(delegationOf([...body, 'The statement was made on behalf of the Government of Kestria by others.'])).toBeNull()
  })

  it('survives a Document without paragraphs', () => {
    expect(read([]).value).toMatchObject({ body: [], head: { speaker: null, delegation: null, capacity: null } })
  })
})
