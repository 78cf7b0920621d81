import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headOf, nobody } from '../../../test/support/heads.ts'
import { cut, type Document } from '../../document/index.ts'
import type { Head } from '../statements/index.ts'
import type { AnalysedStatement } from './analysed-statement.ts'
import { openAnalyser } from './analyser.ts'

const weights = readFileSync(new URL('./weights.bin', import.meta.url))
const analyse = openAnalyser(weights)

const said = (text: string | readonly string[], language = 'en', who: Head = headOf('hestland')): AnalysedStatement => {
  const paragraphs = (typeof text === 'string' ? [text] : text).map((text, i) => ({ n: i + 1, text }))
  return { language, head: who, document: { paragraphs }, body: paragraphs.map(({ n }) => n) }
}
const first = (text: string, language = 'en', who?: Head) => analyse(said(text, language, who), null).sentences[0]!

describe('a sentence that binds', () => {
  const check = (name: string, text: string, kind: string, language = 'en') =>
    it(name, () => {
      const sentence = first(text, language)
      expect(sentence.categories).toContain('commitment')
      expect(sentence.kind).toBe(kind)
    })
  check('is found in English with its kind: new', 'Hestland will contribute $10 million to the Lakeside Fund for women mediators.', 'new')
  check('is found in English with its kind: continuing', 'Hestland will continue to support women mediators in the region.', 'continuing')
  check(
    'is found in English with its kind: reaffirmed',
    'My Government remains committed to the women and peace and security agenda.',
    'reaffirmed',
  )
  check(
    'is found in French',
    'Le Hestland est déterminé à promouvoir la participation des femmes aux processus de paix.',
    'reaffirmed',
    'fr',
  )
  check('is found in Spanish', 'Seguiremos apoyando a las organizaciones de mujeres en los procesos de paz.', 'continuing', 'es')
  check('is found in Russian', 'Мы будем и впредь поддерживать участие женщин в мирных процессах.', 'continuing', 'ru')
  check('is found in Arabic', 'وسنواصل دعم مشاركة المرأة في عمليات السلام.', 'continuing', 'ar')
  check(
    'is found in Arabic with an explicit pledge',
    'يتعهد بلدي بتقديم 5 ملايين دولار أمريكي للمنظمات النسائية بحلول عام 2028.',
    'new',
    'ar',
  )
  check('is found in Chinese', '我国将继续支持妇女参与和平进程。', 'continuing', 'zh')
})

describe('what never binds', () => {
  const free = (name: string, text: string, language = 'en', who?: Head) =>
    it(name, () => expect(first(text, language, who).categories).not.toContain('commitment'))
  free('what all must do', 'We must do more to protect women and girls in armed conflict.')
  free('what all must do, in French', 'Nous devons faire davantage pour protéger les femmes et les filles.', 'fr')
  free('what all must do, in Chinese', '我们必须采取更多行动保护妇女和女童。', 'zh')
  free('a question', 'Will we continue to look away?')
  free('a hope', 'We look forward to the report of the Secretary-General.')
  free('words of others between quotation marks', 'The resolution says: “Member States will continue to support women mediators”.')
  free('alignment alone', 'Hestland aligns itself with the statement delivered by the Union of Coastal States.')
  free(
    'the business of the chair',
    'I will now give the floor to the representative of Hestland.',
    'en',
    headOf('hestland', { capacity: 'president-procedural' }),
  )
  free('what another State promised', 'Savaria has pledged to train 50 women officers.')
  free('the past', 'In 2014 Hestland adopted its first national action plan.')
})

describe('the analyser', () => {
  const statement = said([
    'Thank you, Madam President.',
    'Sexual violence remains a threat to women. For example, in 2019, 200 women were displaced. Hestland will train 300 women police officers by 2030.',
    'We call on all Member States to fund local women’s networks.',
  ])

  it('lists every sentence in order, each cut exactly from its paragraph', () => {
    const { sentences } = analyse(statement, null)
    expect(sentences).toHaveLength(5)
    for (const { paragraph, start, end, text } of sentences)
      expect(cut(statement.document as Document, { paragraph, start, end })).toBe(text)
  })

  it('says why in words of the paragraph, with a method, a strength and triggers that can be cut', () => {
    for (const { categories, why, paragraph, start, end } of analyse(statement, null).sentences) {
      expect(why.map(({ category }) => category)).toEqual(categories)
      for (const { strength, reason, trigger, method } of why) {
        expect(method).toMatch(/^(?:cues|ngrams)@\d+$/)
        expect(strength).toBeGreaterThanOrEqual(0.5)
        expect(strength).toBeLessThan(1)
        expect(trigger.length).toBeGreaterThan(0)
        for (const span of trigger) {
          expect(span.start).toBeGreaterThanOrEqual(start)
          expect(span.end).toBeLessThanOrEqual(end)
          expect(reason).toContain(cut(statement.document as Document, { paragraph, ...span }))
        }
      }
    }
  })

  it('gives sentences outside the body no categories', () => {
    const { sentences, paragraphs } = analyse({ ...statement, body: [1] }, null)
    expect(sentences.slice(1).flatMap(({ categories }) => categories)).toEqual([])
    expect(paragraphs.slice(1).flatMap(({ pillars }) => pillars)).toEqual([])
  })

  it('finds nothing in a language that is not official', () => {
    expect(analyse(said('Vi kommer att bidra med tio miljoner.', 'sv'), null).sentences[0]!.categories).toEqual([])
  })

  it('speaks for itself in its reasons', () => {
    const why = first('My Government will provide training to women mediators.').why.find(({ category }) => category === 'commitment')
    expect(why!.reason).toBe('Speaks for itself in the future: “My Government” + “will”.')
  })

  it('gives the same findings for the same statement', () => {
    expect(openAnalyser(weights)(statement, null)).toEqual(analyse(statement, null))
  })

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom('ar', 'en', 'es', 'fr', 'ru', 'zh'), (text, language) => {
        const given = said(text || '.', language)
        for (const { start, end, text: words } of analyse(given, null).sentences) expect((text || '.').slice(start, end)).toBe(words)
      }),
      { numRuns: 200 },
    )
  })

  it('refuses bytes that are no weights', () => {
    expect(() => openAnalyser(new Uint8Array(40))).toThrow(RangeError)
    expect(() => openAnalyser(weights.subarray(0, 5000))).toThrow(RangeError)
  })
})

describe('the questions of the debate', () => {
  const asked = {
    guidingQuestions: [
      { letter: 'a', text: '如何加强联合国和平行动的任务授权，以反映将女性前战斗人员纳入解除武装、复员和重返社会方案？' },
      { letter: 'b', text: 'How can the United Nations help to widen women’s access to justice and reform the security sector?' },
    ],
    calls: [{ letter: 'a', text: 'Étendre les réseaux de femmes et leur financement.' }],
  }

  it('meet an answer in another language', () => {
    const text = 'ويجب أن تشمل برامج نزع السلاح والتسريح وإعادة الإدماج المقاتلات السابقات.'
    expect(analyse(said(text, 'ar'), asked).paragraphs[0]!.questions).toEqual(['a'])
  })

  it('are met in concepts, with the words of the paragraph that name them', () => {
    const text = 'Disarmament, demobilization and reintegration programmes must reach women ex-combatants.'
    const [why] = analyse(said(text), asked).paragraphs[0]!.why!
    expect(why).toMatchObject({ asked: 'question', letter: 'a' })
    expect(why!.concepts.map(({ start, end }) => text.slice(start, end))).toContain('women ex-combatants')
  })

  it('are those that a person set: a question about something else is answered by other paragraphs', () => {
    const set = { ...asked, guidingQuestions: [{ ...asked.guidingQuestions[1]!, concepts: ['quotas', 'gender-parity'] }] }
    const parity = 'We have set a quota of 30 per cent for women, and gender parity is our target.'
    expect(analyse(said(parity), set).paragraphs[0]!.questions).toEqual(['b'])
    expect(analyse(said('Courts must be open to women.'), set).paragraphs[0]!.questions).toEqual([])
  })

  it('are not wired to letters: the same question under another letter is answered under that one', () => {
    const swapped = {
      ...asked,
      guidingQuestions: [
        { letter: 'a', text: asked.guidingQuestions[1]!.text },
        { letter: 'b', text: asked.guidingQuestions[0]!.text },
      ],
    }
    const text = 'Disarmament, demobilization and reintegration programmes must reach women ex-combatants.'
    expect(analyse(said(text), asked).paragraphs[0]!.questions).toEqual(['a'])
    expect(analyse(said(text), swapped).paragraphs[0]!.questions).toEqual(['b'])
  })

  it('are none where nothing was asked', () => {
    const { questions, calls } = analyse(said('Women ex-combatants need access to justice.'), null).paragraphs[0]!
    expect([questions, calls]).toEqual([[], []])
  })
})

describe('a commitment', () => {
  const fieldsOf = (text: string, language = 'en', who?: Head) => analyse(said(text, language, who), null).commitments[0]!.fields

  it('has its parts as words of its paragraph', () => {
    const text = 'Hestland will contribute $10 million to the Lakeside Peace Fund for women mediators in Zamberia by 2030.'
    const fields = fieldsOf(text)
    for (const field of Object.values(fields)) expect(text.slice(field.start, field.end)).toBe(field.text)
    expect(fields.who).toMatchObject({ text: 'Hestland', value: 'hestland' })
    expect(fields.act!.text).toBe('will contribute')
    expect(fields.amount!.value).toEqual({ currency: 'USD', amount: 10_000_000 })
    expect(fields.due!.value).toBe('2030')
    expect(fields.where!.value).toBe('zamberia')
  })

  it('binds the body that speaks and not the State of its chair', () => {
    const chair = { ...nobody, body: 'Peacebuilding Commission' }
    expect(fieldsOf('We will continue to promote the participation of women in peacebuilding.', 'en', chair).who!.value).toBe(
      'Peacebuilding Commission',
    )
  })

  it('leaves open who is bound where somebody speaks on behalf of a group', () => {
    const { who } = fieldsOf(
      'We will continue to support women mediators.',
      'en',
      headOf('hestland', { onBehalfOf: ['Union of Coastal States'] }),
    )
    expect(who!.value).toBeUndefined()
  })

  it('is joined with the next sentence only where that one plainly goes on with it', () => {
    const statement = said(
      'Hestland will contribute €2 million to local women’s networks. This contribution will be paid in two parts. We will also train 40 mediators.',
    )
    expect(analyse(statement, null).commitments.map(({ sentences }) => sentences)).toEqual([[0, 1], [2]])
  })
})
