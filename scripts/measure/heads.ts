import { join } from 'node:path'
import { printedParagraphs, readStatement, rolesOf } from '../../src/debate/statements/index.ts'
import { receivedFrom } from '../../test/support/received.ts'
import { type WrittenHead, writtenHeads } from '../../test/support/written-heads.ts'
import { percent, table } from './words.ts'

const folder = join(import.meta.dirname, '../../test/fixtures/heads')

type Verdict = 'right' | 'wrong' | 'absent'
const fields = ['delegation', 'speaker', 'title', 'on behalf of', 'joint with', 'capacity', 'body begins at', 'contact lines kept back'] as const
type Field = (typeof fields)[number]

const plain = (text: string) => text.toLowerCase().replace(/[’']/g, "'").replace(/[\s,.]+/g, ' ').trim()

function judged(read: string | null, right: string | null): Verdict {
  if (read === null) return right === null ? 'right' : 'absent'
  return right !== null && plain(read) === plain(right) ? 'right' : 'wrong'
}

function judgedList(read: readonly string[], right: readonly string[]): Verdict {
  const [ours, theirs] = [read.map(plain).sort(), right.map(plain).sort()]
  if (ours.join('|') === theirs.join('|')) return 'right'
  return ours.every((name) => theirs.includes(name)) ? 'absent' : 'wrong'
}

/** What each field of a head was read as, beside what is right. */
export function judgeHead(head: WrittenHead): readonly { readonly field: Field; readonly verdict: Verdict; readonly read: string }[] {
  const { value } = readStatement(receivedFrom(head), head.meeting)
  const { delegation, speaker, onBehalfOf, jointWith, capacity } = value.head
  const printed = new Set(printedParagraphs(value).map(({ n }) => n))
  const roles = rolesOf(value)
  const leaked = head.hidden.filter((n) => printed.has(n) || roles.get(n) === 'body')
  const title = speaker?.title ?? null
  const { right } = head
  return [
    { field: 'delegation', verdict: judged(delegation?.id ?? null, right.delegation), read: `${delegation?.id}` },
    { field: 'speaker', verdict: judged(speaker?.name ?? null, right.speaker), read: `${speaker?.name}` },
    // A title is judged where the speaker is known and the title is told.
    ...(right.title !== null && right.speaker !== null ? [{ field: 'title' as const, verdict: judged(title, right.title), read: `${title}` }] : []),
    { field: 'on behalf of', verdict: judgedList(onBehalfOf, right.behalf), read: onBehalfOf.join(' | ') },
    { field: 'joint with', verdict: judgedList(jointWith, right.joint), read: jointWith.join(' | ') },
    ...(right.capacity !== null ? [{ field: 'capacity' as const, verdict: judged(capacity, right.capacity), read: `${capacity}` }] : []),
    { field: 'body begins at', verdict: value.body[0] === head.body ? 'right' : 'wrong', read: `${value.body[0]}, not ${head.body}` },
    ...(head.hidden.length > 0
      ? [{ field: 'contact lines kept back' as const, verdict: leaked.length === 0 ? ('right' as const) : ('wrong' as const), read: leaked.join(', ') }]
      : []),
  ]
}

function tableOf(heads: readonly WrittenHead[]): string {
  const all = heads.flatMap(judgeHead)
  const rows = fields.map((field) => {
    const own = all.filter((each) => each.field === field)
    const count = (verdict: Verdict) => own.filter((each) => each.verdict === verdict).length
    return [field, own.length, count('right'), count('wrong'), count('absent'), percent(count('right'), own.length)]
  })
  return table([['field', 'heads', 'right', 'wrong', 'absent', 'right of all'], ...rows])
}

/** Heads of own writing: who speaks, for whom, in which capacity, where the body begins, which lines must not be printed. */
export async function measureHeads(): Promise<string> {
  const sets = (['train', 'hold'] as const).map((set) => ({ set, heads: writtenHeads(folder, set) }))
  if (process.env.SHOW)
    for (const { set, heads } of sets)
      if (process.env.SHOW.includes(set))
        for (const head of heads)
          for (const { field, verdict, read } of judgeHead(head))
            if (verdict !== 'right') console.error(`${set} ${head.id}: ${field} ${verdict}: ${read}`)
  return sets.map(({ set, heads }) => `${set}: ${heads.length} heads\n\n${tableOf(heads)}`).join('\n\n')
}
