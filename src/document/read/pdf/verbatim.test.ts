import { describe, expect, test } from 'vitest'
import { readBytes } from '../../../../test/support/reading.ts'
import { openTypst } from '../../../platform/workers/index.ts'

/** Sets a page in two columns in the form of the verbatim records of the Council: a running head, then paragraphs of both columns. */
async function verbatimRecord(language: 'en' | 'ar', paragraphs: readonly string[]): Promise<Uint8Array | null> {
  const { compiler, faces } = await openTypst()
  if (compiler === null) return null
  const fonts = faces.map((face) => Buffer.from(face.bytes()))
  const typst = compiler.create({ workspace: '/ahadi', fontArgs: [{ fontBlobs: fonts }] })
  const head =
    language === 'en'
      ? 'S/PV.9999 #h(1fr) Women and peace and security #h(1fr) 28/10/2026'
      : 'S/PV.9999 #h(1fr) المرأة والسلام والأمن #h(1fr) 28/10/2026'
  typst.addSource(
    '/ahadi/record.typ',
    `#set page(width: 595pt, height: 842pt, columns: 2, header: [${head}])
#set text(lang: "${language}", size: 10pt, font: ("Noto Serif", "Amiri"))
#set par(justify: true, first-line-indent: 1.5em, spacing: 0.65em)
${paragraphs.join('\n\n')}`,
  )
  const compiled = typst.compile({ mainFilePath: '/ahadi/record.typ' })
  return new Uint8Array(typst.pdf(compiled.result as never))
}

const words = (text: string) => text.replace(/[\u064b-\u0652]/g, '').match(/[\p{L}\p{N}]+/gu) ?? []
const pairs = (text: string) => words(text).map((word, index, all) => `${word} ${all[index + 1] ?? ''}`)

/** Share of the pairs of words of the paragraphs that come back in order. */
function inOrder(paragraphs: readonly string[], read: readonly string[]): number {
  const found = new Set(read.flatMap(pairs))
  const wanted = paragraphs.flatMap((paragraph) => pairs(paragraph).slice(0, -1))
  return wanted.filter((pair) => found.has(pair)).length / wanted.length
}

const english = Array.from({ length: 40 }, (_, index) =>
  [
    `The delegation of Westmark Isles, in its statement number ${index + 1}, recalls what the Secretary-General said of women who build peace in their communities,`,
    'and commits itself to train two hundred women officers by the end of next year and to report on it to the Council in an open meeting.',
  ].join(' '),
)
const arabic = Array.from({ length: 40 }, (_, index) =>
  [
    `يذكر وفد جزر وستمارك في بيانه رقم ${index + 1} بما قاله الأمين العام عن النساء اللواتي يبنين السلام في مجتمعاتهن المحلية،`,
    'ويلتزم بتدريب مائتي ضابطة قبل نهاية العام القادم وبتقديم تقرير عن ذلك إلى مجلس الأمن في جلسة مفتوحة (S/2026/17).',
  ].join(' '),
)

describe('a verbatim record in two columns', () => {
  for (const [language, paragraphs, least] of [
    ['en', english, 0.99],
    ['ar', arabic, 0.97],
  ] as const)
    test(`in ${language} is read column by column, with its running head in the margins`, async ({ skip }) => {
      const bytes = await verbatimRecord(language, paragraphs)
      if (bytes === null) return skip('Typst is not here for this kind of machine')
      const { value } = await readBytes(bytes, 'record.pdf')
      const texts = value.paragraphs.map(({ text }) => text)
      expect(inOrder(paragraphs, texts)).toBeGreaterThanOrEqual(least)
      expect(texts.join(' ')).not.toContain('S/PV.9999')
      expect(value.margins.join(' ')).toContain('S/PV.9999')
      expect(texts.length).toBeLessThan(paragraphs.length * 1.2)
      expect(texts.length).toBeGreaterThan(paragraphs.length * 0.8)
    })
})
