import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { passages } from './examples/passages.ts'
import { type Mark, Marked } from './marked.tsx'
import { cutAtWord } from './quote.tsx'

describe('a long quote', () => {
  it.each(Object.entries(passages))('in %s is cut at the end of a word, and no letter is lost', (lang, text) => {
    const [seen, rest] = cutAtWord(text, 20, lang)
    expect(seen + rest).toBe(text)
    expect(seen.length).toBeGreaterThan(5)
    expect(seen.length).toBeLessThanOrEqual(20)
    if (lang !== 'zh') expect(rest).toMatch(/^[^\p{L}\p{N}]/u)
  })
  it('stays whole when little is left over, or when it is one word', () => {
    expect(cutAtWord('one two three', 11, 'en')).toEqual(['one two three', ''])
    expect(cutAtWord('x'.repeat(100), 20, null)).toEqual(['x'.repeat(100), ''])
  })
})

describe('a marked paragraph', () => {
  const mark = (start: number, end: number, anchor: string, category: Mark['category'] = 'commitment'): Mark => ({
    start,
    end,
    anchor,
    category,
    standing: 'proposed',
  })
  const shown = (text: string, marks: readonly Mark[]) => {
    const html = render(h(Marked, { language: 'en', number: 6, text, lang: 'en', marks }))
    return /<p[^>]*>(.*)<\/p>/.exec(html)![1]!
  }
  const words = (html: string) => html.replace(/<[^>]*>/g, '')

  it('keeps every letter, whatever is marked', () => {
    const text = 'One. Two. Three.'
    for (const marks of [
      [],
      [mark(0, 4, 'p6s1')],
      [mark(5, 9, 'p6s2'), mark(0, 16, 'p6s9')],
      [mark(5, 900, 'p6s2'), mark(99, 120, 'p6s3'), mark(3, 3, 'p6s4')],
    ])
      expect(words(shown(text, marks))).toBe(text)
  })
  it('gives each sentence its anchor once, with several findings on the same words', () => {
    expect(shown('One. Two.', [mark(0, 4, 'p6s1', 'challenge'), mark(0, 4, 'p6s1', 'gap')])).toBe(
      '<span class="mark challenge proposed" id="p6s1">One.</span> Two.',
    )
  })
  it('keeps the anchors of marks that begin together', () => {
    const html = shown('One. Two.', [mark(0, 4, 'p6s1'), mark(0, 9, 'p6s2')])
    expect([...html.matchAll(/id="(\w+)"/g)].map(([, id]) => id)).toEqual(['p6s1', 'p6s2'])
  })
})
