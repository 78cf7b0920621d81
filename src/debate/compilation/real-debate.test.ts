import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeWithShared } from '../../../test/support/shared.ts'
import { printable, readDocument, writeAkomaNtoso, writeDocx, writePages, zipOf } from '../../document/index.ts'
import { withLanguages } from '../../language/index.ts'
import { readStatement, type Statement } from '../statements/index.ts'
import { compilationOf } from './compilation.ts'
import { publicationOf } from './publication-of.ts'

const engines = { pdfium: () => Promise.reject(new Error('These files are no PDF')) }

async function statementsIn(folder: string): Promise<readonly Statement[]> {
  const statements: Statement[] = []
  for (const file of readdirSync(folder).sort()) {
    const bytes = new Uint8Array(readFileSync(join(folder, file)))
    const { value } = await readDocument({ name: file, bytes }, engines)
    const received = {
      id: file.slice(0, -5),
      file,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      document: withLanguages(value).value,
      words: 0,
    }
    statements.push(readStatement(received).value)
  }
  return statements
}

describeWithShared('the compilation of a hundred real statements', (shared) => {
  const reading = statementsIn(join(shared, 'data/bench-100'))

  it('holds every paragraph of every file letter by letter, in order, once', async () => {
    const statements = await reading
    const compiled = compilationOf(null, statements, [], 'in-chamber').value
    const { value: publication, notices } = printable(publicationOf(compiled))
    expect(notices).toEqual([])
    const placed = [...compiled.annexes.map(({ statement }) => statement), ...compiled.conduct]
    expect(placed.map(({ id }) => id).sort()).toEqual(statements.map(({ id }) => id))
    const { value: back } = await readDocument({ name: 'compilation.docx', bytes: writeDocx(publication) }, engines)
    const found = back.paragraphs.map(({ text }) => text)
    let at = 0
    for (const { text } of placed.flatMap(({ document }) => document.paragraphs)) {
      at = found.indexOf(text, at)
      expect(at, text).not.toBe(-1)
      at++
    }
  })

  it('is the same in whatever order the files come', async () => {
    const statements = await reading
    const bytes = (given: readonly Statement[]): readonly string[] => {
      const publication = publicationOf(compilationOf(null, given, [], 'in-chamber').value)
      return [writeDocx(publication), writeAkomaNtoso(publication), zipOf(writePages(publication))].map((file) =>
        createHash('sha256').update(file).digest('hex'),
      )
    }
    expect(bytes([...statements].reverse())).toEqual(bytes(statements))
  })
})
