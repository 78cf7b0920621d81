import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { goldStatements, languages } from './gold.ts'

/** A paragraph with the questions of S/2021/875 and the pillars that a reader found in it. */
export interface LabelledParagraph {
  /** Where it is from; what is left out together has the same group. */
  readonly group: string
  readonly language: string
  readonly text: string
  /** Letters among a–g, or `-`. */
  readonly questions: string
  /** Letters among TVPL, or `-`. */
  readonly pillars: string
}

const read = (file: string) => readFileSync(file, 'utf8')
const bare = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()

function cut(text: string, place: string) {
  const [start, end] = place.split('-').map(Number)
  return text.slice(start, end)
}

/**
 * The texts of a source by their place: `p3` a paragraph, `120-540` UTF-16 code units of a text whose paragraphs were lost, `l96` a line of the aligned texts.
 */
function openSource(data: string, source: string, speeches: ReadonlyMap<string, string>) {
  if (source.startsWith('parallel-un/')) {
    const texts = languages.map((language) => [language, read(join(data, `${source}.${language}`)).split('\n')] as const)
    return (place: string) => texts.map(([language, lines]) => ({ language, text: lines[Number(place.slice(1)) - 1]!.trim() }))
  }
  if (source.startsWith('sc-speeches/')) {
    const text = speeches.get(source.slice('sc-speeches/'.length))!
    return (place: string) => [{ language: 'en', text: cut(text, place) }]
  }
  if (source.startsWith('careful/')) {
    const [set, id] = [dirname(source), basename(source)]
    const { paragraphs } = goldStatements(join(data, '../gold'), set).find((one) => one.id === id)!
    return (place: string) => [{ language: 'en', text: cut(paragraphs[0]!, place) }]
  }
  const text = read(join(data, source))
  const paragraphs = source.endsWith('.xml')
    ? [...text.matchAll(/<p\b[^>]*>([\s\S]*?)<\/p>/g)].map(([, inside]) => inside!)
    : text.split(/\n\s*\n/).filter((one) => one.trim())
  return (place: string) => [{ language: 'en', text: bare(paragraphs[Number(place.slice(1)) - 1]!) }]
}

/** The paragraphs of `labels/paragraphs.tsv`, their texts taken from the shared data; aligned lines in each of their languages. */
export function ownParagraphs(shared: string): LabelledParagraph[] {
  const data = join(shared, 'data')
  const speeches = new Map<string, string>()
  for (const line of read(join(data, 'sc-speeches/sc_speeches.jsonl')).trim().split('\n')) {
    const { id, text } = JSON.parse(line)
    speeches.set(id, text)
  }
  const sources = new Map<string, ReturnType<typeof openSource>>()
  const rows = read(join('scripts/analysis/labels/paragraphs.tsv')).trim().split('\n').slice(1)
  return rows.flatMap((row) => {
    const [source, place, questions, pillars] = row.split('\t') as [string, string, string, string]
    let textsAt = sources.get(source)
    if (!textsAt) {
      textsAt = openSource(data, source, speeches)
      sources.set(source, textsAt)
    }
    const group = source.startsWith('parallel-un/') ? `${source} ${place}` : source
    return textsAt(place).map(({ language, text }) => ({ group, language, text, questions, pillars }))
  })
}

/** The labelled paragraphs of the careful statements of 2016. */
export function carefulParagraphs(shared: string): LabelledParagraph[] {
  return goldStatements(`${shared}/gold`, 'careful/wps-2016').flatMap(({ id, language, paragraphs, labels }) =>
    paragraphs.flatMap((text, i) => {
      const label = labels.get(`p${i + 1}`)
      return label ? [{ group: id, language, text, questions: label[0], pillars: label[1] }] : []
    }),
  )
}

/** Paragraphs of the project's own writing, for what real statements that may be labelled say too seldom: no State and nobody real is named in them. */
export function writtenParagraphs(): LabelledParagraph[] {
  const rows = read(join('scripts/analysis/labels/written.tsv')).trim().split('\n').slice(1)
  return rows.map((row, i) => {
    const [language, questions, pillars, text] = row.split('\t') as [string, string, string, string]
    return { group: `written ${i}`, language, text, questions, pillars }
  })
}
