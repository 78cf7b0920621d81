import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument } from '../../src/document/index.ts'
import { sentencesOf } from '../../src/language/index.ts'
import { openPdfium } from '../../src/platform/workers/index.ts'
import { type GoldSentence, languages } from './gold.ts'

const folder = join('scripts/analysis/labels')

interface Source {
  readonly head: string
  readonly language: string
  readonly paragraphs: readonly string[]
}

/** The texts that our own labels point into, by the name that the labels give them; they stay where they are and are no part of the project. */
function sourcesOf(shared: string): (name: string) => Promise<Source | null> {
  const turns = new Map<string, Source>()
  for (const line of readFileSync(join(shared, 'data/sc-speeches/sc_speeches.jsonl'), 'utf8').trim().split('\n')) {
    const { id, speaker, country, text } = JSON.parse(line)
    turns.set(`sc-speeches/${id}`, { head: `${speaker} (${country})`, language: 'en', paragraphs: [text.replace(/\n/g, ' ')] })
  }
  return async (name) => {
    const turn = turns.get(name)
    if (turn) return turn
    const file = join(shared, 'data', name)
    if (name.startsWith('ga-statements/')) {
      const { value } = await readDocument({ name: `${name}.pdf`, bytes: readFileSync(`${file}.pdf`) }, { pdfium: openPdfium })
      return { head: '', language: 'en', paragraphs: value.paragraphs.map(({ text }) => text) }
    }
    if (!existsSync(file)) return null
    const paragraphs = readFileSync(file, 'utf8')
      .split(/\n\s*\n/)
      .map((text) => text.replace(/\s*\n\s*/g, ' ').trim())
      .filter(Boolean)
    return { head: 'Sweden', language: 'en', paragraphs }
  }
}

/** Sentences that were labelled for this project by reading (labels/README.md), with the texts that they point into. */
export async function ownLabels(shared: string): Promise<GoldSentence[]> {
  const sourceOf = sourcesOf(shared)
  const found: GoldSentence[] = []
  let name = ''
  let source: Source | null = null
  const cut = new Map<number, { start: number; end: number }[]>()
  for (const line of readFileSync(join(folder, 'sentences.tsv'), 'utf8').trim().split('\n')) {
    if (line.startsWith('# ')) {
      name = line.slice(2)
      source = await sourceOf(name)
      cut.clear()
      continue
    }
    if (!source) continue
    const [place, labels, kind] = line.split('\t')
    const [, paragraph, start, end] = /^(\d+):(\d+)-(\d+)$/.exec(place!)!
    const p = Math.max(0, Number(paragraph) - 1)
    const text = source.paragraphs[p]
    if (text === undefined) continue
    const sentences = cut.get(p) ?? sentencesOf(text, source.language)
    if (!cut.has(p)) cut.set(p, [...sentences])
    const i = sentences.findIndex((one) => one.start === Number(start) && one.end === Number(end))
    const wholly = !name.startsWith('sc-speeches/')
    const textOf = (one?: { start: number; end: number }) => (one ? text.slice(one.start, one.end) : null)
    found.push({
      set: wholly ? 'whole' : 'read',
      group: name.split('/').at(-1)!,
      language: source.language,
      text: text.slice(Number(start), Number(end)),
      before: i > 0 ? textOf(sentences[i - 1]) : null,
      after: i >= 0 ? textOf(sentences[i + 1]) : null,
      head: source.head,
      share: wholly ? (p + Math.max(0, i) / sentences.length) / source.paragraphs.length : Math.max(0, i) / sentences.length,
      firstInParagraph: wholly && i === 0,
      whole: true,
      labels: labels!,
      kind: kind!,
    })
  }
  return found
}

/** Sentences that were written for this project, of invented States and bodies, with their labels (labels/README.md). */
export function writtenSentences(): GoldSentence[] {
  const from = join(folder, 'statements')
  return readdirSync(from)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => {
      const statements: { id: string; head: string; kind: string; rows: Record<string, string>[] }[] = []
      for (const line of readFileSync(join(from, file), 'utf8').trim().split('\n')) {
        const row = JSON.parse(line)
        if (row.id) statements.push({ id: row.id, head: row.head, kind: row.kind, rows: [] })
        else statements.at(-1)!.rows.push(row)
      }
      return statements.flatMap(({ id, head, kind, rows }) =>
        rows.flatMap((row, i) =>
          languages.flatMap((language) =>
            row[language]
              ? [
                  {
                    set: file === 'en-b.jsonl' ? 'near misses' : 'written',
                    group: id,
                    language,
                    text: row[language]!,
                    ...(language !== 'en' && row.en && { english: row.en }),
                    before: rows[i - 1]?.[language] ?? null,
                    after: rows[i + 1]?.[language] ?? null,
                    head,
                    invented: kind,
                    share: i / rows.length,
                    firstInParagraph: false,
                    whole: true,
                    labels: row.l!,
                    kind: row.k!,
                  },
                ]
              : [],
          ),
        ),
      )
    })
}
