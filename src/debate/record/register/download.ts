import type { Notice } from '../../../document/index.ts'
import { type Queries, sql } from '../../../platform/database/index.ts'
import {
  commitmentColumns,
  csvOf,
  type KeptCommitment,
  type RegisterEntry,
  registerColumns,
  registerRow,
  type StoodEarlier,
  stoodEarlierNotice,
} from '../../commitments/index.ts'
import type { ImplementationState } from '../../follow-up/index.ts'
import { assessmentsShown } from './assessments-shown.ts'
import { type LinesWanted, ordered } from './register-lines.ts'

interface Assessed {
  readonly organization: string
  readonly value: ImplementationState
  readonly reason: string
  readonly asOf: string | null
  readonly reply: string | null
}

/** An assessment in a download; `organization` is null for the value that stands for none. */
export interface RegisterAssessment {
  readonly organization: string | null
  readonly value: ImplementationState
  readonly reason?: string
  readonly asOf?: string | null
  readonly reply?: string | null
}

/** An earlier commitment of the same delegation that is likely the same one. */
export interface RegisterEarlier {
  /** The slug of its debate, its number there, and the day of that debate. */
  readonly debate: string
  readonly number: number
  readonly date: string
  readonly strength: number
  /** A person has said that they are the same; else the machine proposes it. */
  readonly accepted: boolean
}

interface Row extends KeptCommitment {
  readonly earlier: readonly RegisterEarlier[]
  readonly anchor: string
  readonly assessments: readonly Assessed[]
  readonly reports: number
}

/** A line of a downloaded register: what `compile` writes of it but for its source file, then what became of it since. No name of a reviewer. */
export type DownloadedLine = RegisterEntry &
  Pick<
    KeptCommitment,
    'number' | 'positions' | 'stateWord' | 'stateSource' | 'stateDate' | 'stateWording' | 'stateReason' | 'setAsideWhy'
  > & {
    readonly assessments: readonly RegisterAssessment[]
    /** The likeliest first. */
    readonly earlier: readonly RegisterEarlier[]
    /** What is odd about it: that it was said to be new, but stood earlier. */
    readonly notices: readonly Notice[]
  }

/** Where a commitment that was said to be new stood before, by the likeliest of its earlier words. */
function stoodEarlierOf({ number, kind, standing, earlier: [first] }: Row): readonly StoodEarlier[] {
  if (kind !== 'new' || standing === 'set-aside' || !first) return []
  return [{ number, earlier: { slug: first.debate, number: first.number, date: first.date } }]
}

function lineOf(row: Row, today: string): DownloadedLine {
  return {
    delegation: row.delegationName,
    capacity: row.capacity,
    statement: row.anchor,
    position: row.positions[0]!,
    sentences: row.sentences,
    quote: row.quote,
    kind: row.kind,
    questions: row.questions,
    calls: row.calls,
    pillars: row.pillars,
    categories: row.categories,
    fields: row.fields,
    language: row.language,
    standing: row.standing,
    method: row.method as RegisterEntry['method'],
    strength: row.strength,
    reason: row.reason,
    trigger: row.trigger,
    // The name and the hash of the file as handed in are its delegation's and the secretariat's business (PRACTICE.md 3.1).
    sourceFile: '',
    sha256: '',
    number: row.number,
    positions: row.positions,
    stateWord: row.stateWord,
    stateSource: row.stateSource,
    stateDate: row.stateDate,
    stateWording: row.stateWording,
    stateReason: row.stateReason,
    setAsideWhy: row.setAsideWhy,
    assessments: assessmentsShown(row, today),
    earlier: row.earlier,
    notices: stoodEarlierOf(row).map(stoodEarlierNotice),
  }
}

/** Reads what is shown of a register, all of it, for a file. */
export async function downloadOf(queries: Queries, wanted: LinesWanted, today: string): Promise<readonly DownloadedLine[]> {
  const { rows } = await sql<Row>`
    select ${commitmentColumns}, c.anchor,
      coalesce((select jsonb_agg(jsonb_build_object('organization', a.organization, 'value', a.value, 'reason', a.reason, 'asOf', a.as_of, 'reply', a.reply)
        order by lower(a.organization)) from shown_assessment a where a.commitment_id = c.id), '[]') as assessments,
      (select count(*) from shown_progress_report p where p.commitment_id = c.id) as reports,
      coalesce((select jsonb_agg(jsonb_build_object('debate', l.earlier_slug, 'number', l.earlier_number, 'date', l.earlier_date, 'strength',
        round(l.strength::numeric, 2), 'accepted', l.decided) order by l.decided desc, l.strength desc, l.earlier_date desc)
        from earlier_link l where l.later_id = c.id and l.earlier_stands), '[]') as earlier
    from shown_commitment c where ${wanted.condition} ${ordered(wanted)}`.execute(queries)
  return rows.map((row) => lineOf(row, today))
}

/** The columns of a downloaded register: those of `compile`, then what became of each line since. */
export const downloadColumns = [
  ...registerColumns,
  'number',
  'state word',
  'state source',
  'state date',
  'state wording',
  'assessment',
  'earlier',
] as const

/** Writes what is shown of a register as CSV that Excel opens. */
export function downloadCsv(lines: readonly DownloadedLine[]): string {
  const said = ({ organization, value }: RegisterAssessment) => (organization === null ? value : `${value} (${organization})`)
  return csvOf(
    downloadColumns,
    lines.map((line) => ({
      ...registerRow(line),
      number: line.number,
      'state word': line.stateWord ?? '',
      'state source': line.stateSource ?? '',
      'state date': line.stateDate ?? '',
      'state wording': line.stateWording ?? '',
      assessment: line.assessments.map(said).join('; '),
      earlier: line.earlier.map(({ debate, number, accepted }) => `${debate}/${number}${accepted ? '' : ' (proposed)'}`).join('; '),
    })),
  )
}

/** Writes what is shown of a register as JSON, every field with its position. */
export function downloadJson(lines: readonly DownloadedLine[]): string {
  return `${JSON.stringify(lines, null, 2)}\n`
}
