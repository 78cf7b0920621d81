import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { reviewLabels } from '../../../scripts/analysis/review-labels.ts'
import { eachDatabase } from '../../../test/support/databases.ts'
import { askedJobs } from '../../../test/support/debates.ts'
import { folderWith } from '../../../test/support/folder.ts'
import { refusalOf } from '../../../test/support/refused.ts'
import { deskIn } from '../../../test/support/small-debate.ts'
import { labelSentences } from '../../debate/commitments/coding/label-sentences.ts'
import { reviewCommitment } from '../../debate/commitments/review-commitment.ts'
import { issueDebate } from '../../debate/concept-note/index.ts'
import type { Call, Outcome } from '../../platform/command/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { Usage } from './arguments.ts'
import { labelsCommand } from './labels.ts'

const by = { actor: 'Amina Yusuf', at: '2026-11-02T09:30:00.000Z' }
const workbench = { run: () => Promise.reject(new Error('Nothing is run here')), progress: () => {}, say: () => {} }

async function run(database: Database, options: Call['options']): Promise<Outcome> {
  const call = { paths: [], options, switches: new Set<string>(), workbench }
  labelsCommand.check?.(call)
  const report = (problem: unknown) => {
    throw problem
  }
  const ending = new AbortController().signal
  return labelsCommand.run(call, { database, jobs: askedJobs(), run: workbench.run, report, ending, folder: '' })
}

eachDatabase('ahadi labels', (open) => {
  it('writes what people decided, with nobody’s name', async () => {
    const database = await open()
    const desk = await deskIn(database)
    await desk.write(async (queries, seen) => reviewCommitment(queries, await seen(1), by))
    const folder = folderWith()
    const out = join(folder, 'new', 'labels.jsonl')
    const { json, text } = await run(database, { debate: desk.slug, out })
    expect(json).toEqual({ slug: desk.slug, file: 'labels.jsonl', form: 'jsonl', lines: 1, words: false })
    expect(text.join(' ')).toContain('none of their words')
    const line = JSON.parse(readFileSync(out, 'utf8'))
    expect(line).toMatchObject({ what: 'decision', coder: 'reviewer', labels: 'C', judged: 'C', day: '2026-11-02' })
    expect(readFileSync(out, 'utf8')).not.toContain('Amina')
    const tsv = join(folder, 'labels.tsv')
    expect((await run(database, { debate: desk.slug, out: tsv })).json).toMatchObject({ form: 'tsv', lines: 0 })
    expect(readFileSync(tsv, 'utf8')).toBe('')
  })
  it('is read for training once the compilation was issued: each sentence that holds, with its neighbours', async () => {
    const database = await open()
    const desk = await deskIn(database)
    const how = { way: 'statement', role: 'coder', blind: true } as const
    const given = [
      { paragraph: 2, number: 1, categories: [], kind: '', codes: [] },
      { paragraph: 2, number: 2, categories: ['commitment', 'example'], kind: 'new', codes: [] },
    ]
    await desk.write((queries) => labelSentences(queries, desk.debateId, 'hestland', given, how, by))
    const folder = folderWith()
    const out = join(folder, 'one.jsonl')
    await run(database, { debate: desk.slug, out })
    expect(reviewLabels(folder)).toEqual({ sentences: [], withoutWords: 2 })
    await desk.write((queries) => issueDebate(queries, desk.debateId, '2026-11-30', { ...by, at: '2026-12-01T09:00:00.000Z' }))
    await run(database, { debate: desk.slug, out })
    const { sentences, withoutWords } = reviewLabels(folder)
    expect([withoutWords, sentences.length]).toEqual([0, 2])
    expect(sentences[1]).toEqual({
      set: 'review',
      group: `${desk.slug}/hestland@1`,
      language: 'en',
      text: expect.stringMatching(/^Hestland will contribute .*mediators\.$/),
      before: 'We thank the presidency.',
      after: 'Peace needs women.',
      head: 'Hestland',
      share: 1 / 6,
      firstInParagraph: false,
      whole: true,
      labels: 'CX',
      kind: 'new',
    })
    expect(reviewLabels(join(folder, 'nowhere'))).toEqual({ sentences: [], withoutWords: 0 })
  })
  it('says what is wrong with the call: label.file', async () => {
    const database = await open()
    await expect(run(database, { out: 'labels.tsv' })).rejects.toThrow(Usage)
    await expect(run(database, { debate: 'x' })).rejects.toThrow(Usage)
    expect(await refusalOf(() => run(database, { debate: 'x', out: 'labels.csv' }))).toBe('label.file')
    expect(await refusalOf(() => run(database, { debate: 'nowhere', out: join(folderWith(), 'labels.tsv') }))).toBe('debate.not-found')
  })
})
