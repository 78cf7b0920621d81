import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { receivedFrom, type WrittenFile } from '../../../test/support/received.ts'
import { type MeetingFacts, readStatement } from './index.ts'

const folder = join(import.meta.dirname, '../../../test/fixtures/statements')

interface Fixture extends WrittenFile {
  readonly meeting?: MeetingFacts
  readonly expected: { head: Record<string, unknown>; body: readonly number[]; notices: readonly string[] }
}

for (const language of readdirSync(folder)) {
  describe(`the statements of test/fixtures/statements/${language}`, () => {
    for (const name of readdirSync(join(folder, language))) {
      it(`are read as their author expects: ${name}`, () => {
        const fixture = JSON.parse(readFileSync(join(folder, language, name), 'utf8')) as Fixture
        const { value, notices } = readStatement(receivedFrom(fixture), fixture.meeting ?? null)
        const { delegation, found: _, ...head } = value.head
        expect({
          head: { ...head, delegation: delegation?.id ?? null },
          body: value.body,
          notices: notices.map(({ code }) => code),
        }).toEqual(fixture.expected)
        expect(JSON.parse(JSON.stringify(value))).toEqual(value)
      })
    }
  })
}
