import { describe, expect, it } from 'vitest'
import { receivedFrom } from '../../test/support/received.ts'
import { readStatementFile } from './tasks.ts'

const paragraphs = [
  'Statement by Kestria',
  'Mr. President,',
  'Kestria will train forty women mediators before the end of 2027.',
  'Statement by Hestland',
  'Mr. President,',
  'Hestland will do the same.',
]

describe('a file that holds several statements', () => {
  const odd = { code: 'text.odd', place: { paragraph: 6 }, reason: 'A word is odd.' }
  const opened = { ...receivedFrom({ file: 'both.txt', margins: [], paragraphs }), notices: [odd] }
  const read = (taken?: readonly string[]) =>
    readStatementFile(opened, { facts: { meeting: { date: null, presidency: null }, asked: null, words: 5 }, ...(taken && { taken }) })

  it('gives each under an id of its own, with the same file', () => {
    expect(read().map(({ statement: { id, file, head } }) => [id, file, head.delegation?.id])).toEqual([
      ['both', 'both.txt', 'kestria'],
      ['both-2', 'both.txt', 'hestland'],
    ])
    expect(read(['both', 'both-2']).map(({ statement }) => statement.id)).toEqual(['both', 'both-3'])
  })

  it('counts the words of each, and says what is odd where it is', () => {
    expect(read().map(({ statement }) => statement.words)).toEqual([16, 10])
    const codes = read().map(({ notices }) => notices.map(({ code }) => code))
    expect(codes.every((each) => each.includes('statements.over-length'))).toBe(true)
    expect(codes.map((each) => each.includes('text.odd'))).toEqual([false, true])
  })
})
