import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One labelled sentence, with what is known of its surroundings. */
export interface GoldSentence {
  readonly set: string
  /** What is left out together: a statement, with the translations of its sentences; or a document. */
  readonly group: string
  readonly language: string
  readonly text: string
  readonly before: string | null
  readonly after: string | null
  /** Names of the delegation that speaks, as far as known. */
  readonly head: string
  readonly share: number
  readonly firstInParagraph: boolean
  /** It stands in a statement that is known whole. */
  readonly whole: boolean
  /** Letters among CAXHGR. */
  readonly labels: string
  readonly kind: string
  /** The English that it translates, where that is known. */
  readonly english?: string
  /** Which aligned line it is, from 1. */
  readonly line?: number
  /** What speaks, where it is invented: `state`, `group`, `organization`, `un`, `civil-society`, `president`. */
  readonly invented?: string
}

export interface GoldStatement {
  readonly set: string
  readonly id: string
  readonly language: string
  readonly head: string
  readonly paragraphs: readonly string[]
  readonly sentences: readonly { sid: string; p: number; start: number; end: number; text: string }[]
  readonly labels: ReadonlyMap<string, readonly [string, string]>
}

const lines = (file: string) => readFileSync(file, 'utf8').trim().split('\n')

/** The labelled statements of one folder of the gold; statements without labels are never read. */
export function goldStatements(gold: string, set: string): GoldStatement[] {
  const found: GoldStatement[] = []
  for (const line of lines(join(gold, set, 'sentences.jsonl'))) {
    const statement = JSON.parse(line)
    const file = join(gold, set, 'labels', `${statement.id}.tsv`)
    if (!existsSync(file)) continue
    const labels = new Map<string, readonly [string, string]>()
    for (const row of lines(file)) {
      const [key, one = '-', two = '-'] = row.split('\t').map((cell) => cell.trim())
      labels.set(key!, [one, two])
    }
    found.push({ set, labels, ...statement })
  }
  return found
}

function ofStatement(statement: GoldStatement): GoldSentence[] {
  const { sentences } = statement
  return sentences.flatMap((sentence, i) => {
    const label = statement.labels.get(sentence.sid)
    if (!label) return []
    return [
      {
        set: statement.set,
        group: statement.id,
        language: statement.language,
        text: sentence.text,
        before: sentences[i - 1]?.text ?? null,
        after: sentences[i + 1]?.text ?? null,
        head: statement.head,
        share: i / sentences.length,
        firstInParagraph: sentences[i - 1]?.p !== sentence.p,
        whole: true,
        labels: label[0],
        kind: label[1],
      },
    ]
  })
}

/** Sets of whole statements as they were made. */
export const naturalSets = [
  'careful/wps-2016',
  'careful/peacebuilding-2020',
  'careful/general-assembly-2024',
  'broad',
  'native',
  'whole',
] as const
export const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const

/** Every labelled sentence that the gold allows to train on. */
export function goldSentences(shared: string): GoldSentence[] {
  const gold = join(shared, 'gold')
  const all = naturalSets.filter((set) => set !== 'whole').flatMap((set) => goldStatements(gold, set).flatMap(ofStatement))
  const heads = new Map<string, string>()
  for (const line of lines(join(shared, 'data/sc-speeches/sc_speeches.jsonl'))) {
    const { id, speaker, country } = JSON.parse(line)
    heads.set(id, `${speaker} (${country})`)
  }
  const hard = lines(join(gold, 'broad/hard.jsonl')).map((line) => JSON.parse(line))
  for (const row of hard) {
    const group = row.sid.split('#')[0]
    all.push({
      set: 'hard',
      group,
      language: 'en',
      text: row.text,
      before: row.previous || null,
      after: row.next || null,
      head: heads.get(group) ?? '',
      share: -1,
      firstInParagraph: false,
      whole: false,
      labels: row.labels,
      kind: row.kind,
    })
  }
  const broad = goldStatements(gold, 'broad')
  const headOf = new Map(broad.map((statement) => [statement.id, statement.head]))
  const englishOf = new Map(broad.flatMap(({ sentences }) => sentences.map(({ sid, text }) => [sid, text] as const)))
  for (const language of languages.filter((one) => one !== 'en')) {
    for (const line of lines(join(gold, 'translated', `${language}.jsonl`))) {
      const row = JSON.parse(line)
      const group = row.sid.split('#')[0]
      all.push({
        set: 'translated',
        group,
        language,
        text: row.text,
        ...(englishOf.has(row.sid) && { english: englishOf.get(row.sid)! }),
        before: null,
        after: null,
        head: headOf.get(group) ?? '',
        share: -1,
        firstInParagraph: false,
        whole: false,
        labels: row.labels,
        kind: row.kind,
      })
    }
  }
  const ids = lines(join(shared, 'data/parallel-un/devset.ids.txt'))
  const rows = lines(join(gold, 'aligned/labels.tsv')).map((line) => line.split('\t'))
  for (const language of languages) {
    const texts = readFileSync(join(shared, 'data/parallel-un', `devset.${language}`), 'utf8').split('\n')
    for (const [number, labels, kind] of rows) {
      const i = Number(number) - 1
      const text = texts[i]?.trim()
      if (!text) continue
      all.push({
        set: 'aligned',
        line: Number(number),
        group: `aligned ${ids[i]!.split(' ')[0]}`,
        language,
        text,
        before: null,
        after: null,
        head: '',
        share: -1,
        firstInParagraph: false,
        whole: false,
        labels: labels!,
        kind: kind!,
      })
    }
  }
  return all
}
