import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { stylesheet } from '../../../ui/index.ts'
import type { KnownDebate } from './known-debate.ts'
import { type MatrixFilter, matrixFilterFrom, matrixOf, matrixQuery, rowsLeft } from './matrix.ts'
import { matrixPage } from './pages/matrix-page.tsx'

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const everything: MatrixFilter = { show: null, question: null, order: null, page: 1 }

/** A debate of so many invented delegations, of which the first speak to most questions and every seventh to none. */
function debateOf(size: number) {
  const speaking = Array.from({ length: size }, (_, i) => ({
    key: `state-of-invention-${i}`,
    name: `State of Invention No. ${i}`,
    statements: [],
  }))
  const cells = speaking.flatMap(({ key }, i) =>
    i % 7 === 6
      ? []
      : letters.flatMap((question, q) =>
          (i * 5 + q * 3) % 4 === 0 ? [] : [{ key, question, paragraphs: (i + q) % 6, commitments: (i * q) % 3 }],
        ),
  )
  const guidingQuestions = letters.map((letter) => ({ letter, printed: null, text: `What of matter ${letter}?`, positions: [] }))
  const known = {
    debate: { id: 1, slug: 'invented', theme: 'A theme', themeLanguage: 'en', date: null, fictional: true, note: { guidingQuestions } },
    speaking,
    unread: 0,
    commitments: { all: 128, checked: 97 },
  } as unknown as KnownDebate
  return { known, rows: matrixOf(letters, speaking, cells) }
}

const visit = (language: 'en' | 'ar') =>
  ({ language, path: '/debates/invented/answers', actor: null, query: new URLSearchParams() }) as never

describe('the matrix of questions and delegations', () => {
  it.each(['en', 'ar'] as const)('of a hundred delegations is first seen in 20 KiB, stylesheet included, %s', (language) => {
    const html = matrixPage({ ...debateOf(100), filter: everything, groups: new Map() }, visit(language))
    expect(brotliCompressSync(html).length + brotliCompressSync(stylesheet.text).length).toBeLessThan(20 * 1024)
    expect(html.match(/<tr role="row"/g)).toHaveLength(51)
  })

  it('shows in its picture all delegations, also those of the other pages of its table', () => {
    const html = matrixPage({ ...debateOf(100), filter: { ...everything, page: 2 }, groups: new Map() }, visit('en'))
    expect(html.match(/viewBox="0 0 1000 20"/g)).toHaveLength(letters.length)
    expect(html).toContain('of 100 delegations spoke to it')
  })

  it('parts the delegations that spoke to none from those that spoke to some', () => {
    const { rows } = debateOf(30)
    const left = (show: MatrixFilter['show'], question: string | null = null) => rowsLeft(rows, { show, question }).length
    expect(left('none') + left('answered')).toBe(30)
    expect(left('none')).toBeGreaterThanOrEqual(4)
    expect(left('committed')).toBeLessThanOrEqual(left('answered'))
    expect(left(null, 'a')).toBeLessThan(30)
  })

  it('takes a commitment for an answer where no paragraph was found', () => {
    const [row] = matrixOf(['a'], [{ key: 'x', name: 'X', statements: [] }], [{ key: 'x', question: 'a', paragraphs: 0, commitments: 1 }])
    expect(rowsLeft([row!], { show: 'committed', question: 'a' })).toHaveLength(1)
  })

  it('keeps what is asked in its address', () => {
    for (const query of ['', '?show=none', '?show=committed&question=e&order=group', '?order=group&page=2'])
      expect(matrixQuery(matrixFilterFrom(new URLSearchParams(query)))).toBe(query)
  })
})
