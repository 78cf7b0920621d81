import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import type { KeptCommitment } from '../../commitments/index.ts'
import type { WordsBeside } from '../earlier-words.ts'
import type { ShownAssessment, ShownReport } from '../store.ts'
import { FollowUp, type FollowUpGiven } from './follow-up.tsx'

const hostile = `"><script>alert('x')</script>`
const commitment = {
  number: 12,
  delegationId: 'hestland',
  delegationName: 'Hestland',
  quote: 'Hestland will pay.',
  language: 'en',
  due: '2030',
} as KeptCommitment
const nothing: FollowUpGiven = {
  language: 'en',
  slug: 'small',
  commitment,
  followUp: { state: 'no-evidence-yet', reports: [], assessments: [], isOpen: true },
  words: { earlier: [], later: [] },
  actor: 'Amina Yusuf',
}
const assessment: ShownAssessment = {
  number: 1,
  saidOf: 12,
  organization: `UN Women ${hostile}`,
  organizationId: 'un-women',
  value: 'kept-in-part',
  reason: `Half was paid. ${hostile}`,
  language: 'en',
  asOf: '2027-02-28',
  withdrawal: null,
  isFollowed: false,
  replies: [{ text: 'دُفع النصف الآخر.', language: 'ar', source: 'Note verbale 1', date: '2027-03-01', wordsCut: true }],
}
const report: ShownReport = {
  number: 1,
  saidOf: 9,
  organization: 'Hestland',
  byOwnState: true,
  text: hostile,
  language: 'en',
  asOf: '2027-02-28',
  withdrawal: null,
  evidence: [
    { number: 1, kind: 'link', text: null, language: null, link: 'https://example.org/?a="b"' },
    { number: 2, kind: 'file', text: null, language: 'en', link: null },
  ],
}
const beside: WordsBeside = {
  debate: { slug: 'earlier', theme: null, themeLanguage: null, date: '2023-10-25' },
  anchor: 'hestland',
  paragraph: 3,
  sentence: 2,
  quote: 'Hestland will pay.',
  language: 'en',
  number: 4,
  strength: 1,
  shared: ['pay'],
  around: [],
  pillars: [],
  same: true,
}
const shown = (change: Partial<FollowUpGiven>) => render(<FollowUp {...nothing} {...change} />)

describe('what came of a commitment', () => {
  it('is at first that nothing is known, which does not mean that it was not kept', () => {
    expect(shown({})).toContain('No information has been received so far. That does not mean that it was not kept.')
    expect(shown({ language: 'ar' })).toContain('ولا يعني ذلك أنه لم يُنفّذ')
    expect(shown({ followUp: { ...nothing.followUp, state: 'not-yet-due' } })).toContain('It is to be done by 31 December 2030.')
  })

  it('shows a finding with its reason and the reply of the State, and that words were cut', () => {
    const html = shown({ followUp: { ...nothing.followUp, state: 'kept-in-part', assessments: [assessment] } })
    expect(html).toContain('Implemented in part')
    expect(html).toContain('Half was paid.')
    expect(html).toContain('Reply by <bdi>Hestland</bdi>')
    expect(html).toMatch(/lang="ar" dir="rtl"><p>دُفع النصف الآخر/)
    expect(html).toContain('were cut from this reply')
    expect(html).not.toContain('<script>')
  })

  it('folds earlier and withdrawn assessments away, and loses none', () => {
    const withdrawn = { ...assessment, number: 2, withdrawal: { on: '2027-03-02', why: 'Of another.' } }
    const html = shown({ followUp: { ...nothing.followUp, assessments: [withdrawn, { ...assessment, number: 3, isFollowed: true }] } })
    expect(html).toContain('2 earlier or withdrawn assessments')
    expect(html).toContain('Withdrawn on <bdi>2 March 2027</bdi>. Reason: <bdi>Of another.</bdi>')
    expect(html).toContain('A later assessment of the same organization follows it.')
  })

  it('serves files and forms at the commitment that a report was made on', () => {
    const html = shown({ followUp: { ...nothing.followUp, state: 'reported', reports: [report] } })
    expect(html).toContain('Hestland</bdi> (the State itself)')
    expect(html).toContain('href="/en/debates/small/commitments/9/evidence/2"')
    expect(html).toContain('Said of commitment 9, before it was joined or split.')
    expect(html).toContain('rel="external noopener noreferrer nofollow"')
    expect(html).not.toContain('<script>')
  })

  it('offers nothing that changes something while nobody has said who works here, nor on what no longer stands in the register', () => {
    expect(shown({})).toContain('/commitments/12/assess"')
    expect(shown({ actor: null })).not.toContain('/commitments/12/assess"')
    expect(shown({ followUp: { ...nothing.followUp, isOpen: false } })).not.toContain('/commitments/12/assess"')
  })

  it('sets earlier words beside the new and says when they are the same', () => {
    const html = shown({ words: { earlier: [beside], later: [] } })
    expect(html).toContain('href="/en/debates/earlier/statements/hestland#p3s2"')
    expect(html).toContain('href="/en/debates/earlier/commitments/4"')
    expect(html).toContain('The same words stood in the statement of 25 October 2023.')
    const alike = shown({ words: { earlier: [], later: [{ ...beside, same: false, around: ['Fund'] }] } })
    expect(alike).toContain('In both: <bdi lang="en" dir="ltr">pay</bdi>')
    expect(alike).toContain('In the paragraph around: <bdi lang="en" dir="ltr">Fund</bdi>')
  })
})
