import { createHash } from 'node:crypto'
import { grouped } from '../../../document/index.ts'
import type { Queries } from '../../../platform/database/index.ts'
import { sentencesOfVersion } from '../../analysis/index.ts'
import type { KeptDebate } from '../../concept-note/index.ts'
import { statementsOfVersions } from '../../statements/index.ts'
import { everyCodeOf } from './codebook.ts'
import { codebookOf } from './codebook-store.ts'
import { verdictsOf } from './judgement.ts'
import { judgementsOf } from './judgements.ts'
import type { ExportedLabels, ExportedSentence } from './labels-file.ts'

/** Reads all labels of a debate for an export, in the order of the texts; with the words of sentences only where its compilation was issued. */
export async function exportedLabels(queries: Queries, debate: KeptDebate): Promise<ExportedLabels> {
  const verdicts = verdictsOf(await judgementsOf(queries, debate.id))
  const versions = [...new Set(verdicts.map(({ versionId }) => versionId))]
  const statements = new Map((await statementsOfVersions(queries, versions)).map((one, index) => [versions[index]!, one]))
  const mayShow = debate.issuedOn !== null
  const sentences: ExportedSentence[] = []
  for (const [versionId, own] of grouped(verdicts, (one) => one.versionId)) {
    const { document, body, head } = statements.get(versionId)!
    const texts = new Map(document.paragraphs.map(({ n, text }) => [n, text]))
    const all = (await sentencesOfVersion(queries, versionId)).filter(({ paragraph }) => body.includes(paragraph))
    const wordsAt = (index: number) => {
      const one = all[index]
      return one && mayShow ? texts.get(one.paragraph)!.slice(one.start, one.end) : null
    }
    const sha256 = createHash('sha256')
      .update([...texts.values()].join('\n\n'))
      .digest('hex')
    const placed = own.map((verdict) => {
      const at = all.findIndex(({ paragraph, number }) => paragraph === verdict.paragraph && number === verdict.number)
      return {
        verdict,
        slug: debate.slug,
        statementVersion: verdict.judgements[0]!.statementVersion,
        // Who speaks for civil society may not wish to be named in a file that goes from hand to hand.
        head: head.delegation === null || head.delegation.kind === 'civil-society' ? null : head.delegation.name,
        order: at + 1,
        of: all.length,
        sha256,
        text: wordsAt(at),
        previous: wordsAt(at - 1),
        next: wordsAt(at + 1),
      }
    })
    sentences.push(...placed.sort((a, b) => a.order - b.order))
  }
  const order = (one: ExportedSentence) => `${one.verdict.anchor} ${String(one.statementVersion).padStart(6, '0')}`
  const inOrder = sentences
    .map((one, index) => ({ one, index }))
    .sort((a, b) => (order(a.one) === order(b.one) ? a.index - b.index : order(a.one) < order(b.one) ? -1 : 1))
  return { sentences: inOrder.map(({ one }) => one), codes: everyCodeOf(await codebookOf(queries, debate.id)) }
}
