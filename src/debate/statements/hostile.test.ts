import fc from 'fast-check'
import { expect, it } from 'vitest'
import { receivedFrom } from '../../../test/support/received.ts'
import { readStatement } from './index.ts'

const words = [
  'Statement by',
  'delivered by',
  'H.E.',
  'Mr.',
  'Ms. Norrin',
  '(Kestria)',
  ':',
  'Permanent Representative of',
  'Savaria',
  'on behalf of',
  'the Group of Friends',
  'and of the',
  'Chair of the',
  'Commission',
  'The President:',
  'Mr. President,',
  'aligns itself with the statement',
  'Déclaration de la',
  'Выступление',
  'كلمة',
  '常驻联合国代表',
  '发言',
  'I have the honour to',
  'speak',
]

it('reads any mixture of the words of heads without an error, and its body numbers are paragraphs', () => {
  const paragraph = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 12 })), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join(' '))
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 12 }), fc.string(), (paragraphs, file) => {
      const { value } = readStatement(receivedFrom({ file, margins: paragraphs.slice(0, 1), paragraphs }))
      const numbers = value.document.paragraphs.map(({ n }) => n)
      expect(value.body.every((n) => numbers.includes(n))).toBe(true)
      expect([...value.body].sort((a, b) => a - b)).toEqual(value.body)
      expect(JSON.parse(JSON.stringify(value.head))).toEqual(value.head)
    }),
    { numRuns: 300, seed: 1325 },
  )
})

it('reads paragraphs that are as long as a book', () => {
  const long = [
    'and of the Chair of the and of the ',
    'Mr. President and of the Group of Friends ',
    'on behalf of I speak ',
    'Statement by the Chair ',
  ].map((part) => part.repeat(4000))
  expect(readStatement(receivedFrom({ file: 'a.txt', margins: long, paragraphs: [...long, ...long] })).value.head.delegation).toBeNull()
})
