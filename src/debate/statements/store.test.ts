import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { receivedFrom } from '../../../test/support/received.ts'
import type { Paragraph } from '../../document/index.ts'
import { openDebate } from '../concept-note/index.ts'
import { handInStatements, keepStatement, readStatement, type Statement, statementOfVersion, waitingFiles } from './index.ts'

const by = { actor: 'Amina Yusuf', at: '2026-11-02T09:30:00.000Z' }

eachDatabase('a statement that is kept', (open) => {
  it('is given back as it was read: words, languages, directions, marks of notes, cells, boxes, what was recognised, pages that are not read', async () => {
    const database = await open()
    const read = readStatement(
      receivedFrom({ file: 'hestland.pdf', margins: ['Mission'], paragraphs: ['Statement by Hestland'] }),
      null,
    ).value
    const paragraphs: readonly Paragraph[] = [
      ...read.document.paragraphs,
      {
        n: 2,
        text: 'We say سلام to all.',
        kind: 'list-entry',
        language: 'en',
        label: '(a)',
        page: 1,
        level: 0,
        strong: true,
        lines: [7],
        direction: 'ltr',
        settings: [{ start: 7, end: 11, language: 'ar', direction: 'rtl' }],
        marks: [{ at: 19, note: 3 }],
        boxes: [{ page: 1, left: 72, top: 90.5, right: 523, bottom: 104 }],
        recognised: { confidence: 0.91, doubtful: [{ start: 3, end: 6 }] },
      },
      { n: 3, text: 'A note.', kind: 'footnote', language: 'en' },
      { n: 4, text: 'Women: 12', kind: 'table-cell', language: 'en', cell: { table: 1, row: 0, column: 1, columns: 2 } },
    ]
    const sha256 = createHash('sha256').update('any').digest('hex')
    const unread = [{ page: 2, why: 'picture' }] as const
    const statement: Statement = { ...read, sha256, document: { ...read.document, paragraphs, unread }, body: [2, 4] }
    const given = await database.write(async (queries) => {
      const debateId = await openDebate(queries, { slug: 'kept' }, by)
      await handInStatements(queries, debateId, [{ file: statement.file, sha256, bytes: Buffer.from('any') }], by)
      const [waiting] = await waitingFiles(queries, debateId)
      const { versionId } = await keepStatement(queries, debateId, waiting!, statement, [], by)
      return statementOfVersion(queries, versionId)
    })
    expect(given).toEqual(statement)
  })

  it('does not keep where its words stood in the file', async () => {
    const database = await open()
    const read = readStatement(receivedFrom({ file: 'kestria.docx', margins: [], paragraphs: ['Statement by Kestria'] }), null).value
    const sha256 = createHash('sha256').update('other').digest('hex')
    const [paragraph] = read.document.paragraphs
    const sources = [{ part: 'word/document.xml', run: 0, offset: 0, start: 0, end: 20 }]
    const statement: Statement = { ...read, sha256, document: { ...read.document, paragraphs: [{ ...paragraph!, sources }] } }
    const given = await database.write(async (queries) => {
      const debateId = await openDebate(queries, { slug: 'sources' }, by)
      await handInStatements(queries, debateId, [{ file: statement.file, sha256, bytes: Buffer.from('other') }], by)
      const [waiting] = await waitingFiles(queries, debateId)
      const { versionId } = await keepStatement(queries, debateId, waiting!, statement, [], by)
      return statementOfVersion(queries, versionId)
    })
    expect(given).toEqual({ ...statement, document: { ...statement.document, paragraphs: [paragraph] } })
  })
})
