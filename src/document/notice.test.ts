import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fill, type Given, givenIn } from './notice.ts'

describe('what was put into a sentence', () => {
  const check = (template: string, sentence: string, expected: Given | null) => expect(givenIn(template, sentence)).toEqual(expected)

  it('is found between the words of its template', () => {
    check('Page {page} is damaged.', 'Page 7 is damaged.', { page: '7' })
    check('“{name}” is too large: {size} MB.', '“a: b.docx” is too large: 31 MB.', { name: 'a: b.docx', size: '31' })
    check('الصفحة {page} تالفة.', 'الصفحة 7 تالفة.', { page: '7' })
    check('{all}', 'line\nline', { all: 'line\nline' })
    check('{a}{b}', 'xy', { a: '', b: 'xy' })
  })
  it('is nothing where the template takes nothing', () => {
    check('The note cites no documents.', 'The note cites no documents.', {})
    check('', '', {})
  })
  it('is null where the sentence was not made from the template', () => {
    check('Page {page} is damaged.', 'Page 7 is damaged. Ask again.', null)
    check('Page {page} is damaged.', 'On page 7 is damaged.', null)
    check('Page {page} is damaged.', 'page 7 is damaged.', null)
    check('a.c', 'abc', null)
    check('ab{x}bc', 'abc', null)
    check('{a} of {b}', 'of', null)
    check('', 'more', null)
  })
  it('is the same wherever its placeholder stands', () => {
    check('{a}, {a}', 'x, y, x, y', { a: 'x, y' })
    check('{b}, {a}: {a}', 'p, q, x: x', { b: 'p, q', a: 'x' })
    check('{a} and {a}', 'one and two', null)
  })
  it('may bear any name and any sign', () => {
    check(
      '<{constructor}|{__proto__}>',
      '<$&|{name}>',
      Object.fromEntries([
        ['constructor', '$&'],
        ['__proto__', '{name}'],
      ]),
    )
  })
  it('takes a bounded time to find', () => {
    const long = 'a'.repeat(5_000)
    const started = performance.now()
    check(`${'{a}a{b}a{c}a{d}a{e}'}!`, long, null)
    check('{a}a{b}a{c}a{a}a{b}a{c}!', long, null)
    check('{a}{b}{c}{d}{d}b', long, null)
    expect(performance.now() - started).toBeLessThan(2000)
  })

  const names = ['name', 'size', 'what', 'others']
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', '{', '}', 'ب', '“', '$'), maxLength: 6 })
  const literal = letters.map((drawn) => drawn.replace(/[{}]/g, ''))
  const given = fc.record(Object.fromEntries(names.map((name) => [name, letters])))

  it('fills the template to the same sentence again', () => {
    const template = fc.tuple(fc.shuffledSubarray(names), fc.array(literal, { minLength: 5, maxLength: 5 }))
    fc.assert(
      fc.property(template, given, ([placed, between], values) => {
        const text = placed.map((name, i) => `${between[i]}{${name}}`).join('') + between[4]
        const sentence = fill(text, values)
        const found = givenIn(text, sentence)
        expect(found).not.toBeNull()
        expect(fill(text, found!)).toBe(sentence)
      }),
      { numRuns: 2000 },
    )
  })
  it('fills a template with repeated placeholders to the same sentence again', () => {
    const template = fc.array(fc.tuple(literal, fc.constantFrom('name', 'size')), { maxLength: 5 })
    fc.assert(
      fc.property(template, literal, given, (pieces, last, values) => {
        const text = pieces.map(([before, name]) => `${before}{${name}}`).join('') + last
        const sentence = fill(text, values)
        const found = givenIn(text, sentence)
        expect(found).not.toBeNull()
        expect(fill(text, found!)).toBe(sentence)
      }),
      { numRuns: 2000 },
    )
  })
  it('is null or fills to the same sentence, whatever template and sentence are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, sentence) => {
        const found = givenIn(text, sentence)
        expect(found === null || fill(text, found) === sentence).toBe(true)
      }),
    )
  })
})
