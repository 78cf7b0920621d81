import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { pdfOf } from '../../../../test/support/pdf-file.ts'
import { readBytes } from '../../../../test/support/reading.ts'
import { describeWithShared } from '../../../../test/support/shared.ts'
import { readLimits } from '../limits.ts'
import { changedParts } from './checksums.ts'

const page = 'BT /F1 12 Tf 72 700 Td (Savaria will provide two experts by 2032.) Tj ET'
const changed = (bytes: Uint8Array) => changedParts(bytes, 'a.pdf', readLimits)
const second = 'BT /F1 12 Tf 72 680 Td (It thanks the presidency.) Tj ET'

/** A PDF of one page whose words are packed; `spoil` changes the packed bytes behind the back of the checksum. */
function packedPdf(spoil: (packed: Uint8Array) => Uint8Array = (packed) => packed): Uint8Array {
  const packed = spoil(zlibSync(new TextEncoder().encode(`${page} ${second}`), { level: 0 }))
  const stream = String.fromCharCode(...packed)
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n${stream}\nendstream`,
  ])
}

/** Turns "two experts" into "ten experts" in words that are packed without being pressed. */
const forged = (packed: Uint8Array) =>
  Uint8Array.from(String.fromCharCode(...packed).replace('two', 'ten'), (letter) => letter.charCodeAt(0))

describe('the checksums of a PDF', () => {
  it('match in a file that came whole', async () => {
    const { value, notices } = await readBytes(packedPdf(), 'whole.pdf')
    expect(value.paragraphs[0]?.text).toContain('two experts')
    expect(notices.map(({ code }) => code)).not.toContain('pdf.changed-bytes')
  })
  it('tell where words were changed on the way', async () => {
    const { value, notices } = await readBytes(packedPdf(forged), 'changed.pdf')
    expect(value.paragraphs[0]?.text).toContain('ten experts')
    expect(notices).toContainEqual(expect.objectContaining({ code: 'pdf.changed-bytes', reason: expect.stringContaining('(1)') }))
  })
  it('are counted where a part breaks off, and not where its end is nowhere', () => {
    expect(changed(packedPdf((packed) => packed.subarray(0, packed.length - 20)))).toBe(1)
    expect(changed(packedPdf().subarray(0, 480))).toBe(0)
    expect(changed(new Uint8Array())).toBe(0)
  })
  it('are not looked for in a part that grows beyond all measure, which is refused with file.bomb', async () => {
    const spaces = packedPdf(() => zlibSync(new Uint8Array(30 * 1024 * 1024).fill(32), { level: 9 }))
    await expect(readBytes(spaces, 'spaces.pdf')).rejects.toMatchObject({ code: 'file.bomb' })
  })
})

describeWithShared('the checksums of real PDFs', (shared) => {
  it('match in all that missions published', () => {
    for (const folder of ['data/ga-statements', 'data/un-pdfs'])
      for (const name of readdirSync(join(shared, folder)).filter((one) => one.endsWith('.pdf')))
        expect([name, changed(new Uint8Array(readFileSync(join(shared, folder, name))))]).toEqual([name, 0])
  })
})
