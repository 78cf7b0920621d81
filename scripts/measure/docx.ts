import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { inBoth, percent, readTimed, shared, table, textOf, wordsOf } from './words.ts'

/** The words of pandoc's own notation: text of `Str`, `Code`, `CodeBlock` and `Math`; blocks and spaces part words. */
function nativeText(native: string): string {
  const tokens =
    /\b(Str|Code|CodeBlock|Math|RawInline|RawBlock)\b(?:\s+\(\s*"(?:[^"\\]|\\.)*"\s*,\s*\[[^\]]*\]\s*,\s*\[[^\]]*\]\s*\)|\s+\(Format "[^"]*"\)|\s+\w+Math)?\s+"((?:[^"\\]|\\.)*)"|\b(Space|SoftBreak|LineBreak|Para|Plain|Header|Cell|Note|LineBlock|BulletList|OrderedList|DefinitionList)\b/g
  let text = ''
  for (const [, kind, string] of native.matchAll(tokens)) {
    if (kind?.startsWith('Raw')) continue
    text += kind ? unescaped(string!) + (kind === 'CodeBlock' ? ' ' : '') : ' '
  }
  return text
}

function unescaped(string: string): string {
  return string.replace(/\\(\d+|&|.)/g, (_, sign: string) => {
    if (/^\d+$/.test(sign)) return String.fromCodePoint(Number(sign))
    return { n: '\n', t: '\t', '&': '' }[sign] ?? sign
  })
}

/** Mammoth's images and alternative texts are no words. */
const mammothText = async (bytes: Buffer) => (await mammoth.extractRawText({ buffer: bytes }).catch(() => ({ value: '' }))).value

/** Word files against pandoc's expected readings, beside mammoth: words of the key that were read (recall), and words read that are in it (precision). */
export async function measureDocx(): Promise<string> {
  const folder = join(shared, 'data/docx/pandoc')
  const sums = { key: 0, ours: 0, oursFound: 0, theirs: 0, theirsFound: 0, files: 0, milliseconds: 0, mammoth: 0 }
  const weak: (string | number)[][] = [['file', 'recall', 'precision', 'words of the key', 'words read']]
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.docx'))) {
    const stem = join(folder, file.slice(0, -'.docx'.length))
    const key = [`${stem}.native`, `${stem}_accept.native`].find(existsSync)
    if (!key) continue
    const expected = wordsOf(nativeText(readFileSync(key, 'utf8')))
    const bytes = readFileSync(join(folder, file))
    const read = await readTimed(file, bytes)
    const ours = wordsOf(textOf(read.document, 'body'))
    const start = performance.now()
    const theirs = wordsOf(await mammothText(bytes))
    sums.mammoth += performance.now() - start
    sums.milliseconds += read.milliseconds
    sums.files += 1
    sums.key += expected.length
    sums.ours += ours.length
    sums.theirs += theirs.length
    const both = inBoth(expected, ours)
    sums.oursFound += both
    sums.theirsFound += inBoth(expected, theirs)
    if (both < expected.length * 0.99 || both < ours.length * 0.99)
      weak.push([file, percent(both, expected.length), percent(both, ours.length), expected.length, ours.length])
  }
  const ours = [percent(sums.oursFound, sums.key), percent(sums.oursFound, sums.ours), `${sums.milliseconds.toFixed(0)} ms`]
  const theirs = [percent(sums.theirsFound, sums.key), percent(sums.theirsFound, sums.theirs), `${sums.mammoth.toFixed(0)} ms`]
  return [
    `${sums.files} files with pandoc's expected reading, ${sums.key} words.`,
    table([
      ['reader', 'recall', 'precision', 'time'],
      ['ours', ...ours],
      ['mammoth', ...theirs],
    ]),
    'Files below 99 % in either:',
    table(weak),
  ].join('\n\n')
}
