import { categories } from '../../../council/index.ts'
import type { OwnCode } from './codebook.ts'
import type { Judgement, Verdict } from './judgement.ts'
import { lettersOf, placeText } from './label.ts'

/** What a file of labels is: everything that was decided, a line each, or what holds, a line a sentence. */
export const labelsForms = ['jsonl', 'tsv'] as const
/** One of {@link labelsForms}. */
export type LabelsForm = (typeof labelsForms)[number]

/** A sentence with what is known of its surroundings. Words stand in an export of an issued compilation only; else all three are null. */
export interface ExportedSentence {
  readonly verdict: Verdict
  readonly slug: string
  readonly statementVersion: number
  /** Who speaks, as the record names them; null where it is not known, and for civil society, which may not wish to be named. */
  readonly head: string | null
  /** Counted from 1 among the sentences of the body, and how many there are. */
  readonly order: number
  readonly of: number
  /** SHA-256 of the paragraphs of the statement, joined by an empty line, in UTF-8: by it whoever has the text knows that it is this one. */
  readonly sha256: string
  readonly text: string | null
  readonly previous: string | null
  readonly next: string | null
}

/** All labels of a debate as they are given out. */
export interface ExportedLabels {
  readonly sentences: readonly ExportedSentence[]
  /** Own codes with those that were retired. */
  readonly codes: readonly OwnCode[]
}

/** The name of a sentence in labelled data: `women-2026/sweden@1#p6s2`, with the version of its statement. */
const sidOf = ({ verdict, slug, statementVersion }: ExportedSentence) =>
  `${slug}/${verdict.anchor}@${statementVersion}#${placeText(verdict)}`

/** What holds of a sentence, where all six categories and the kind were decided and people do not differ; else null. */
export function heldLabels({ held, kind }: Verdict): { readonly labels: string; readonly kind: string } | null {
  const isDecided = categories.every((one) => held[one] === 'there' || held[one] === 'not-there')
  if (!isDecided || kind === 'differ') return null
  return { labels: lettersOf(categories.filter((one) => held[one] === 'there')), kind: kind ?? '-' }
}

/** Own codes that everybody gave whose word counts. */
function heldCodes({ judgements }: Verdict): readonly string[] {
  const decided = judgements.find(({ role }) => role === 'adjudicator')
  if (decided) return decided.codes
  const labels = judgements.filter(({ way }) => way !== 'review')
  return (labels[0]?.codes ?? []).filter((one) => labels.every(({ codes }) => codes.includes(one)))
}

/** Whose a decision is, as far as others may know: a coder by number, or by role only. */
const whoOf = ({ role, coder }: Judgement) => (role === 'adjudicator' ? 'adjudicator' : coder === null ? 'reviewer' : `coder-${coder}`)

const named = (keys: readonly string[], codes: readonly OwnCode[]) =>
  keys.map((key) => ({ key, name: codes.find((one) => one.key === key)?.name ?? null }))

function aboutOf(sentence: ExportedSentence) {
  const { verdict, slug, statementVersion, head, order, of, sha256, text, previous, next } = sentence
  const { anchor, paragraph, number, start, end, language } = verdict
  const words = text === null ? {} : { text, previous, next }
  return {
    sid: sidOf(sentence),
    debate: slug,
    statement: anchor,
    version: statementVersion,
    language,
    head,
    p: paragraph,
    n: number,
    start,
    end,
    order,
    of,
    sha256,
    ...words,
  }
}

function linesOf(sentence: ExportedSentence, codes: readonly OwnCode[]): readonly object[] {
  const { verdict } = sentence
  const about = aboutOf(sentence)
  const proposed = { labels: lettersOf(verdict.proposed.categories), kind: verdict.proposed.kind ?? '-', why: verdict.proposed.why }
  const decisions = verdict.judgements.map((one) => ({
    what: 'decision',
    ...about,
    labels: lettersOf(one.categories),
    judged: lettersOf(one.judged),
    kind: one.kind ?? '-',
    codes: named(one.codes, codes),
    coder: whoOf(one),
    way: one.way,
    blind: one.blind,
    day: one.day,
    codebook: one.codebook,
    proposed,
  }))
  const held = heldLabels(verdict)
  return held ? [...decisions, { what: 'holds', ...about, ...held, codes: named(heldCodes(verdict), codes), proposed }] : decisions
}

/**
 * Writes labels as a file.
 *
 * 1. `jsonl`: a line for each decision (`what: "decision"`), and one for what holds of a sentence, where all six categories are decided
 *    (`what: "holds"`), in the order of the texts. Labels are letters (docs/method/codebook.md), `start` and `end` UTF-16 code units of the paragraph.
 * 2. `tsv`: what holds: name of the sentence, labels, kind, own codes by name, without a heading, as the labelled data that Ahadi is trained on.
 * 3. No name of a coder or reviewer, no hour; no word of a statement whose compilation was not issued.
 */
export function labelsFile({ sentences, codes }: ExportedLabels, form: LabelsForm): string {
  if (form === 'jsonl') return sentences.flatMap((one) => linesOf(one, codes).map((line) => `${JSON.stringify(line)}\n`)).join('')
  return sentences
    .flatMap((one) => {
      const held = heldLabels(one.verdict)
      if (!held) return []
      const own = named(heldCodes(one.verdict), codes).map(({ key, name }) => (name ?? key).replaceAll(/\s+/g, ' '))
      return [`${[sidOf(one), held.labels, held.kind, own.join('; ') || '-'].join('\t')}\n`]
    })
    .join('')
}
