import { describe, expect, it } from 'vitest'
import { type Category, type CommitmentKind, categories } from '../../../council/index.ts'
import { decidedFindings, howWell, kindsRight } from './how-well.ts'
import { type Judgement, judgementsOfReview, type ReviewedCommitment, type SentenceOfVersion, verdictsOf } from './judgement.ts'
import { wholeVersions } from './whole-statements.ts'

/** Sentence 1 (0–10), 2 (10–20) of paragraph 2; the machine proposed both as commitments. */
const sentence = (number: number, found: readonly Category[] = ['commitment']): SentenceOfVersion => ({
  versionId: 5,
  paragraph: 2,
  number,
  start: (number - 1) * 10,
  end: number * 10,
  categories: found,
  kind: found.includes('commitment') ? 'new' : null,
  why: [],
})
const commitment = (start: number, end: number, more: Partial<ReviewedCommitment>): ReviewedCommitment => ({
  debateId: 1,
  statementId: 3,
  versionId: 5,
  statementVersion: 1,
  anchor: 'hestland',
  positions: [{ paragraph: 2, start, end }],
  kind: 'new',
  language: 'en',
  standing: 'reviewed',
  reviewer: 'Amina',
  day: '2026-11-02',
  cause: null,
  ...more,
})
const waiting = { standing: 'proposed', reviewer: null, day: null } as const
const aside = { standing: 'set-aside', cause: 'no-commitment' } as const

describe('what a review of commitments says of sentences', () => {
  const check = (commitments: readonly ReviewedCommitment[], expected: readonly (readonly [number, boolean])[]) =>
    expect(
      judgementsOfReview(commitments, [sentence(1), sentence(2)]).map((one) => [one.number, one.categories.includes('commitment')]),
    ).toEqual(expected)

  it('is that those of a reviewed one commit, of all that it touches', () =>
    check(
      [commitment(3, 15, {})],
      [
        [1, true],
        [2, true],
      ],
    ))
  it('is nothing before anybody looked', () => check([commitment(0, 10, waiting)], []))
  it('is that those of one set aside do not', () => check([commitment(0, 10, aside)], [[1, false]]))
  it('is nothing where it was set aside because it stands elsewhere', () =>
    check([commitment(0, 10, { ...aside, cause: 'stands-elsewhere' })], []))
  it('is that it commits where one of two was set aside', () => check([commitment(0, 5, aside), commitment(5, 10, {})], [[1, true]]))
  it('is nothing yet where the other one waits', () => check([commitment(0, 5, aside), commitment(5, 10, waiting)], []))
  it('judges one category, by the role of a reviewer, with the kind that they left', () => {
    const [one] = judgementsOfReview([commitment(0, 10, { kind: 'continuing' })], [sentence(1)])
    expect(one).toMatchObject({ judged: ['commitment'], kind: 'continuing', coder: null, way: 'review', blind: false, codebook: null })
  })
})

const judged = (
  person: string,
  own: readonly Category[],
  more: Partial<Judgement> & { readonly found?: readonly Category[] } = {},
): Judgement => {
  const { found = ['commitment'], ...others } = more
  const kind: CommitmentKind | null = own.includes('commitment') ? 'new' : null
  return {
    ...{ debateId: 1, statementId: 3, versionId: 5, statementVersion: 1, anchor: 'hestland', paragraph: 2, number: 1, start: 0, end: 10 },
    ...{
      language: 'en',
      coder: 1,
      person,
      role: 'coder',
      way: 'statement',
      blind: true,
      begunBlind: true,
      day: '2026-11-02',
      codebook: '1.0.0',
    },
    judged: categories,
    categories: own,
    kind,
    codes: [],
    proposed: { categories: found, kind: found.includes('commitment') ? 'new' : null, why: [] },
    ...others,
  }
}
const review = (person: string, own: readonly Category[]) => judged(person, own, { way: 'review', judged: ['commitment'], coder: null })

describe('what holds', () => {
  const held = (...judgements: readonly Judgement[]) => verdictsOf(judgements)[0]!.held
  it('is what all say, and nothing where they differ', () => {
    expect(held(judged('A', ['gap']), judged('B', ['gap', 'challenge']))).toMatchObject({
      gap: 'there',
      challenge: 'differ',
      example: 'not-there',
    })
  })
  it('is only what was judged', () => {
    expect(held(review('A', ['commitment']))).toMatchObject({ commitment: 'there', gap: 'not-judged' })
  })
  it('is what was decided between coders', () => {
    expect(held(judged('A', ['gap']), judged('B', []), judged('C', ['gap'], { role: 'adjudicator' }))).toMatchObject({ gap: 'there' })
  })
  it('counts a person who reviewed and coded once, by the label', () => {
    expect(held(review('A', ['commitment']), judged('A', []))).toMatchObject({ commitment: 'not-there' })
    expect(held(review('A', ['commitment']), judged('B', []))).toMatchObject({ commitment: 'differ' })
  })
  it('tells the kind only where nobody differs', () => {
    const kind = (...judgements: readonly Judgement[]) => verdictsOf(judgements)[0]!.kind
    expect(kind(judged('A', ['commitment']), judged('B', ['commitment']))).toBe('new')
    expect(kind(judged('A', ['commitment']), judged('B', ['commitment'], { kind: 'continuing' }))).toBe('differ')
    expect(kind(judged('A', ['gap']))).toBeNull()
  })
})

describe('how well it does', () => {
  const own = [
    judged('A', ['commitment'], { number: 1 }),
    judged('A', [], { number: 2 }),
    judged('A', ['commitment', 'gap'], { number: 3, found: [] }),
    judged('A', ['commitment'], { number: 4, versionId: 6, begunBlind: false, kind: 'continuing' }),
    judged('A', [], { number: 5, versionId: 6, language: 'fr', begunBlind: false }),
  ]
  const verdicts = verdictsOf(own)
  it('tells which statements were coded whole: every sentence, by one person, blind', () => {
    const whole = (judgements: readonly Judgement[]) => [
      ...wholeVersions(
        judgements,
        new Map([
          [5, 3],
          [6, 2],
        ]),
      ),
    ]
    expect(whole(own)).toEqual([5])
    expect(whole(own.slice(1))).toEqual([])
    expect(whole([own[0]!, own[1]!, { ...own[2]!, person: 'B' }])).toEqual([])
  })
  it('counts precision over all that was decided, recall in whole statements alone', () => {
    const found = decidedFindings(verdicts, new Set([5]))
    const of = (language: string | null, category: Category) => howWell(found, verdicts, language).find((one) => one.category === category)
    expect(of(null, 'commitment')).toMatchObject({ precision: { right: 2, of: 4 }, recall: { found: 1, of: 2 }, differ: 0 })
    expect(of('fr', 'commitment')).toMatchObject({ precision: { right: 0, of: 1 }, recall: { found: 0, of: 0 } })
    expect(of(null, 'gap')).toMatchObject({ precision: { right: 0, of: 0 }, recall: { found: 0, of: 1 } })
  })
  it('counts the kind of what was proposed and is there', () => expect(kindsRight(verdicts, null)).toEqual({ right: 1, of: 2 }))
})
