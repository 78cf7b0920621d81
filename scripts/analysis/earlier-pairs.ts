import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { recogniseDelegation } from '../../src/council/index.ts'
import type { ComparedCommitment } from '../../src/debate/commitments/earlier/wording.ts'
import { commitmentsIn } from './commitments-in.ts'

/** What a person who read both said of a pair. */
export type EarlierLabel = 'same' | 'related' | 'different'

/** Two commitments of one delegation in two meetings, read and labelled. */
export interface LabelledPair {
  readonly earlier: ComparedCommitment
  readonly later: ComparedCommitment
  readonly delegation: string
  readonly label: EarlierLabel
  /** Chosen because it is alike or by chance; or from what the finished comparison had linked. */
  readonly chosen: 'before' | 'linked'
}

/** A statement of the material, by its id. */
export interface MaterialStatement {
  readonly id: string
  readonly delegation: string
  readonly date: string
  readonly text: string
}

/** Statements of delegations in Council meetings but those set apart, and the statements of Sweden in other places. */
export function material(shared: string): ReadonlyMap<string, MaterialStatement> {
  const all = new Map<string, MaterialStatement>()
  for (const line of readFileSync(join(shared, 'data/sc-speeches/sc_speeches.jsonl'), 'utf8').trim().split('\n')) {
    const { id, symbol, role, country, date, text } = JSON.parse(line)
    const delegation = recogniseDelegation(country)?.delegation.id
    if (!symbol.startsWith('S/PV.8723') && role === 'representative' && date && delegation) all.set(id, { id, delegation, date, text })
  }
  return all
}

/** The statement with an id; those of Sweden in other places are read when they are asked for. */
export function statementIn(shared: string, all: ReadonlyMap<string, MaterialStatement>, id: string): MaterialStatement {
  const known = all.get(id)
  if (known) return known
  const date = /^sweden-(\d{4}-\d{2})/.exec(id)?.[1]
  if (!date) throw new RangeError(`No statement ${id}`)
  return { id, delegation: 'sweden', date: `${date}-01`, text: readFileSync(join(shared, 'data/prior-statements', `${id}.md`), 'utf8') }
}

/** The labelled pairs, with the fields that the analyser reads of each. */
export function labelledPairs(shared: string): readonly LabelledPair[] {
  const all = material(shared)
  const read = commitmentsIn()
  const of = (id: string, from: string, to: string): ComparedCommitment => {
    const statement = statementIn(shared, all, id)
    return read(statement, Number(from), Number(to))
  }
  const [, ...rows] = readFileSync(join(import.meta.dirname, '../../scripts/analysis/labels/earlier.tsv'), 'utf8')
    .trim()
    .split('\n')
  return rows.map((row) => {
    const [earlier, from, to, later, begin, end, label, chosen = 'before'] = row.split('\t')
    const one = of(earlier!, from!, to!)
    return {
      earlier: one,
      later: of(later!, begin!, end!),
      delegation: one.delegationId!,
      label: label as EarlierLabel,
      chosen: chosen as LabelledPair['chosen'],
    }
  })
}
