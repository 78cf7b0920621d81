import { describe, expect, it } from 'vitest'
import { readBytes } from '../../../test/support/reading.ts'
import { paragraph, wordFile } from '../../../test/support/word-file.ts'
import { refuseTooDivided } from './divisions.ts'
import { readLimits } from './limits.ts'

describe('a text that is divided too often', () => {
  it('is refused with file.too-long, in every format that divides, before anything is made of it', async () => {
    const files = {
      'lines.txt': 'a\n'.repeat(200_001),
      'separators.txt': 'a\u2029'.repeat(200_001),
      'tags.html': `<html>${'<p>a'.repeat(200_001)}`,
      'commands.rtf': `{\\rtf1${'\\par a'.repeat(200_001)}}`,
    }
    for (const [name, text] of Object.entries(files))
      await expect(readBytes(new TextEncoder().encode(text), name)).rejects.toMatchObject({ code: 'file.too-long' })
    await expect(readBytes(wordFile(paragraph('a').repeat(100_001)), 'tags.docx')).rejects.toMatchObject({ code: 'file.too-long' })
  })
  it('is read up to that', async () => {
    const { value } = await readBytes(new TextEncoder().encode('a\n'.repeat(readLimits.divisions)), 'lines.txt')
    expect(value.paragraphs).toHaveLength(1)
  })
  it('is counted by signs that divide, in bytes only those that no letter shares', () => {
    expect(() => refuseTooDivided('a\r\nb\u2028c', 'a.txt', 2)).toThrow('3 lines')
    expect(() => refuseTooDivided(new TextEncoder().encode('Ахади …\n'), 'a.rtf', 1)).not.toThrow()
  })
})
