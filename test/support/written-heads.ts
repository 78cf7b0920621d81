import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MeetingFacts } from '../../src/debate/statements/index.ts'
import type { WrittenFile } from './received.ts'

/** A head of own writing with what is right about it; what is not said of a delegation, a speaker or a list is that there is none. */
export interface WrittenHead extends WrittenFile {
  readonly id: string
  readonly language: string
  readonly meeting: MeetingFacts | null
  readonly right: Readonly<
    Record<'delegation' | 'speaker' | 'title' | 'capacity', string | null> & Record<'behalf' | 'joint', readonly string[]>
  >
  /** Number of the first paragraph of the body. */
  readonly body: number
  /** Numbers of the paragraphs that say how to reach somebody or mark delivery: nobody may print them. */
  readonly hidden: readonly number[]
}

const listIn = (text: string | undefined) => (text ?? '').split('|').flatMap((name) => name.trim() || [])

function headIn(block: string, language: string): WrittenHead {
  const [id = '', ...lines] = block.split('\n')
  const margins: string[] = []
  const paragraphs: string[] = []
  const hidden: number[] = []
  const right = new Map<string, string>()
  let body = 0
  for (const line of lines.filter((each) => each.trim() !== '')) {
    const [, mark = '', text = ''] = /^(?:([~@!><=]) )?(.*)$/u.exec(line)!
    if (mark === '=') {
      const [key = '', value = ''] = text.split(/: (.*)/su)
      right.set(key, value)
      continue
    }
    if (mark === '~') margins.push(text)
    else paragraphs.push(text)
    if (mark === '@' || mark === '!') hidden.push(paragraphs.length)
    if (mark === '>') body = paragraphs.length
  }
  const [date = null, presidency = null] = right.get('meeting')?.split(' ') ?? []
  const one = (key: string) => right.get(key) ?? null
  return {
    id: `${language}/${id.replace(/\]$/u, '')}`,
    language,
    file: '7-013.docx',
    margins,
    paragraphs,
    meeting: date === null ? null : { date, presidency },
    right: {
      delegation: one('delegation'),
      speaker: one('speaker'),
      title: one('title'),
      capacity: one('capacity'),
      behalf: listIn(right.get('behalf')),
      joint: listIn(right.get('joint')),
    },
    body,
    hidden,
  }
}

/** Reads the heads of a set in test/fixtures/heads: `train`, by which the rules were made, or `hold`, written after the rules and without a look at them. */
export function writtenHeads(folder: string, set: 'train' | 'hold'): readonly WrittenHead[] {
  return readdirSync(join(folder, set)).flatMap((file) =>
    readFileSync(join(folder, set, file), 'utf8')
      .split(/^\[/mu)
      .slice(1)
      .map((block) => headIn(block, file.slice(0, 2))),
  )
}
