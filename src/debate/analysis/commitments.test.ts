import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { headOf } from '../../../test/support/heads.ts'
import type { AnalysedStatement } from './analysed-statement.ts'
import { openAnalyser } from './analyser.ts'

const analyse = openAnalyser(readFileSync(new URL('./weights.bin', import.meta.url)))
const said = (text: string, language = 'en'): AnalysedStatement => ({
  language,
  head: headOf('hestland', { date: '2026-10-21' }),
  document: { paragraphs: [{ n: 1, text }] },
  body: [1],
})
const asked = {
  guidingQuestions: [
    { letter: 'a', text: 'How can States widen the funding of local women’s networks?' },
    { letter: 'b', text: 'How can more women be deployed as police and peacekeepers in peace operations?' },
  ],
  calls: [],
}

describe('which questions a commitment answers', () => {
  it('are those of its own words, where its paragraph answers several', () => {
    const { paragraphs, commitments } = analyse(
      said(
        'Hestland will fund local women’s networks with flexible grants. We will also deploy more women police officers to peacekeeping missions.',
      ),
      asked,
    )
    expect(paragraphs[0]!.questions).toEqual(['a', 'b'])
    expect(commitments.map(({ questions }) => questions)).toEqual([['a'], ['b']])
  })
  it('are those of its entry, in a list', () => {
    const { commitments } = analyse(
      said(
        'We commit to: (a) fund local women’s networks with flexible grants; (b) deploy more women police officers to peacekeeping missions.',
      ),
      asked,
    )
    expect(commitments.map(({ questions }) => questions)).toEqual([['a'], ['b']])
  })
  it('are all of its paragraph, where its own words tell of none', () => {
    const { commitments } = analyse(
      said('Local women’s networks lack funding, and few women police officers are deployed to peacekeeping missions. Hestland will help.'),
      asked,
    )
    expect(commitments.map(({ questions }) => questions)).toEqual([['a', 'b']])
  })
})

describe('alignment with the statement of another', () => {
  for (const [language, text] of [
    ['en', 'We align ourselves with the statement delivered by Savaria on behalf of the Union of Coastal States.'],
    ['fr', 'Mon pays s’associe à la déclaration faite par la Savarie au nom de l’Union des États côtiers.'],
    ['es', 'Mi país hace suya la declaración formulada por Savaria.'],
    ['ru', 'Мы присоединяемся к заявлению, сделанному Саварией.'],
    ['ar', 'ونؤيد البيان الذي أدلى به ممثل سافاريا.'],
    ['zh', '我国赞同萨瓦里亚代表所作的发言。'],
  ] as const)
    it(`${language}: binds nobody by itself`, () => expect(analyse(said(text, language), null).commitments).toEqual([]))
})
