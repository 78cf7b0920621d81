import { type By, record } from '../../../../platform/audit/index.ts'
import { type Queries, sql } from '../../../../platform/database/index.ts'
import type { PageLanguage } from '../../../../ui/index.ts'
import { committedHow } from '../../debate/took-part.ts'
import { askedIn } from '../asked-in.ts'
import type { CountedEntry } from '../count-answer.ts'
import { countedDebates } from '../counted-debates.ts'
import type { CountedFinding } from '../counted-finding.ts'
import { refusalOfFault } from '../fault-in-words.ts'
import { measuredOn } from '../measured-for.ts'
import { readQuestion } from '../read-question.ts'
import { type ShownCount, shownCount } from '../shown-count.ts'
import { writeQuestion } from '../write-question.ts'
import type { FrozenFigures } from './frozen-count.ts'

/** Where the name of somebody for whom only others spoke stands: in which statement, and which of the names there it is. */
function namedIn({ part, spoke }: CountedEntry, { debates }: ShownCount): { readonly statement: number; readonly at: number } | null {
  if (spoke) return null
  for (const { statements } of debates)
    for (const { id, onBehalfOf, jointWith } of statements) {
      const at = [...onBehalfOf, ...jointWith].indexOf(part.delegationName ?? '')
      if (at >= 0) return { statement: id, at: at + 1 }
    }
  throw new Error('Whoever only others spoke for is named in a statement')
}

async function keepQuotes(queries: Queries, number: number, findings: readonly CountedFinding[]): Promise<void> {
  for (const [index, one] of findings.entries())
    await sql`insert into frozen_quote (count_number, place, statement_id, version_id, positions, sentence, commitment_id, commitment_number,
        commitment_version, kind, questions, calls, own, checked, confirmed, method)
      values (${number}, ${index + 1}, ${one.statementId}, ${one.versionId}, ${JSON.stringify(one.positions)}::jsonb, ${one.sentence},
        ${one.commitmentId}, ${one.number}, ${one.version}, ${one.kind}, ${one.questions}::text[], ${one.calls}::text[], ${one.own}, ${one.checked},
        ${one.confirmed}, ${one.method})`.execute(queries)
}

const figuresOf = ({ answer, likely }: ShownCount): FrozenFigures => ({
  unit: answer.unit,
  total: answer.total,
  n: answer.n,
  numbers: answer.numbers,
  quotes: answer.findings.length,
  membersWithoutStatement: answer.membersWithoutStatement,
  notKnown: answer.notKnown,
  likely,
  methods: [...new Set(answer.findings.map(({ method }) => method))].filter(Boolean).sort(),
  measured: measuredOn,
})

/**
 * Freezes a count: keeps its figures, and by reference whom and which words it counts, under a number that is its address. Returns the number.
 *
 * The debates that it is asked over are those of this day: one that is added later changes nothing. Throws the refusals of a question, and `count.no-debate`.
 */
export async function freezeCount(queries: Queries, text: string, language: PageLanguage, by: By): Promise<number> {
  const { question, fault } = readQuestion(text)
  if (fault) throw refusalOfFault(fault)
  const debates = await countedDebates(queries)
  const missing = askedIn(question, debates)
  if (missing) throw refusalOfFault(missing)
  const count = await shownCount(queries, language, question, debates, by.at.slice(0, 10))
  const { rows } = await sql<{ number: number }>`
    insert into frozen_count (number, question, frozen_at, frozen_by, debates, figures)
    select coalesce(max(number), 0) + 1, ${writeQuestion(question)}, ${by.at}::timestamptz, ${by.actor}, ${count.over.map(({ id }) => id)}::bigint[],
      ${JSON.stringify(figuresOf(count))}::jsonb
    from frozen_count returning number`.execute(queries)
  const { number } = rows[0]!
  const places = new Map(count.answer.findings.map((finding, index) => [finding, index + 1]))
  await keepQuotes(queries, number, count.answer.findings)
  const entries = committedHow.flatMap((how) => count.answer.by[how])
  for (const [index, entry] of entries.entries()) {
    const named = namedIn(entry, count)
    const statements = entry.part.statements.map(({ id }) => id)
    const quotes = entry.findings.map((finding) => places.get(finding)!)
    await sql`insert into frozen_entry (count_number, place, how, spoke, statements, quotes, named_in, named_at)
      values (${number}, ${index + 1}, ${entry.how}, ${entry.spoke}, ${statements}::bigint[], ${quotes}::int[], ${named?.statement ?? null}, ${named?.at ?? null})`.execute(
      queries,
    )
  }
  await record(queries, {
    action: 'count.freeze',
    ...by,
    debate: null,
    subject: `count ${number}`,
    data: { question: writeQuestion(question) },
  })
  return number
}
