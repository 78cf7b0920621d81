import { createHash } from 'node:crypto'
import { afterAll, expect, it } from 'vitest'
import { eachDatabase } from '../../test/support/databases.ts'
import { benchOver, byTester, workers } from '../../test/support/debates.ts'
import { handedIn } from '../../test/support/handed-in.ts'
import { type MadePdf, pdfFile } from '../../test/support/pdf-file.ts'
import { printOf, scanOf } from '../../test/support/scan-file.ts'
import { openDebate } from '../debate/concept-note/index.ts'
import { handInStatements, receivedFilesOf, statementAt, statementOfVersion } from '../debate/statements/index.ts'
import { takeInWaiting } from './take-in.ts'

const lines = ['Statement by Belvora', 'We thank the presidency for this debate.', 'We will train forty women mediators before June 2028.']
const pageOf = (texts: readonly string[]): MadePdf['pages'][number] => texts.map((text, index) => ({ text, y: 700 - index * 40, size: 14 }))

/** Two pages that are pictures, as a scanner gives them. */
async function scan() {
  const print = pdfFile({ pages: [pageOf(lines), pageOf(['We will open a centre for women in 2031.'])] })
  const bytes = scanOf([await printOf(print, 1), await printOf(print, 2)])
  return { file: 'belvora.pdf', bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

eachDatabase('a scan that is handed in', (open) => {
  const pool = workers()
  afterAll(() => pool.close())

  it('is taken in after all else that waits, page by page, with what is kept of how it was read', async () => {
    const database = await open()
    const id = await database.write((queries) => openDebate(queries, { slug: 'scanned', date: '2026-10-21' }, byTester))
    const text = handedIn('hestland.txt', ['Statement by Hestland', 'We will deploy 120 women peacekeepers before the end of 2029.'])
    await database.write(async (queries) => handInStatements(queries, id, [await scan(), text], byTester))
    const seen: unknown[] = []
    await takeInWaiting(benchOver(database, pool), id, () => byTester, {
      files: () => {},
      pages: async () => {
        const files = await receivedFilesOf(database.read, id)
        seen.push(files.map(({ state, pagesRecognised, pagesToRecognise }) => [state, pagesRecognised, pagesToRecognise]))
      },
    })
    expect(seen).toEqual(
      [0, 1, 2].map((done) => [
        ['waiting', done, 2],
        ['taken-in', null, null],
      ]),
    )
    const { versionId, notices } = await statementAt(database.read, id, 'belvora')
    const { document, head } = await statementOfVersion(database.read, versionId)
    expect(head.delegation?.name).toBe('Belvora')
    expect(document.paragraphs.map(({ text: read }) => read).join('\n')).toContain('We will train forty women mediators before June 2028.')
    expect(document.paragraphs.every(({ recognised }) => recognised && recognised.confidence > 0.8)).toBe(true)
    expect(notices.map(({ code }) => code)).toContain('pdf.recognised')
  }, 180_000)
})
