import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inBoth, pairsOf, percent, readTimed, shared, table, textOf, wordsOf } from './words.ts'

/** PDFs of missions against published texts, beside pdftotext: words, and pairs of words in order, that were found. */
export async function measurePdf(): Promise<string> {
  const folder = join(shared, 'data/ga-statements')
  const [head, ...rows] = readFileSync(join(folder, 'index.csv'), 'utf8').trim().split('\n').map(cellsOf)
  const column = (row: readonly string[], name: string) => row[head!.indexOf(name)]!
  const sums = new Map<string, number[]>()
  const lines: (string | number)[][] = [['file', 'words', 'pairs', 'pdftotext: words', 'pdftotext: pairs', 'time', 'notices']]
  for (const row of rows) {
    const id = column(row, 'id')
    const path = join(folder, column(row, 'pdf'))
    const expected = wordsOf(readFileSync(join(folder, column(row, 'reference_text')), 'utf8'))
    const read = await readTimed(column(row, 'pdf'), readFileSync(path))
    const ours = wordsOf(textOf(read.document, 'with-margins'))
    const other = spawnSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    const theirs = other.status === 0 ? wordsOf(other.stdout) : null
    const pairs = pairsOf(expected)
    const figures = [
      expected.length,
      inBoth(expected, ours),
      pairs.length,
      inBoth(pairs, pairsOf(ours)),
      theirs ? inBoth(expected, theirs) : 0,
      theirs ? inBoth(pairs, pairsOf(theirs)) : 0,
    ]
    const usable = !read.codes.some((code) => code === 'pdf.no-text-layer' || code === 'pdf.broken-text-layer')
    const group = !usable ? 'no usable text' : column(row, 'language') === 'ar' ? 'Arabic' : 'sound'
    sums.set(
      group,
      figures.map((figure, index) => figure + (sums.get(group)?.[index] ?? 0)),
    )
    lines.push([id, ...cells(figures, theirs !== null), `${read.milliseconds.toFixed(0)} ms`, read.codes.join(' ')])
  }
  const groups = [...sums].map(([group, figures]) => [group, ...cells(figures, true)])
  return [table(lines), table([['group', 'words', 'pairs', 'pdftotext: words', 'pdftotext: pairs'], ...groups])].join('\n\n')
}

function cells(given: readonly number[], installed: boolean): readonly string[] {
  const ours = [percent(given[1]!, given[0]!), percent(given[3]!, given[2]!)]
  return [...ours, ...(installed ? [percent(given[4]!, given[0]!), percent(given[5]!, given[2]!)] : ['not installed', ''])]
}

function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell!.replace(/^"|"$/g, '').replace(/""/g, '"'))
}
