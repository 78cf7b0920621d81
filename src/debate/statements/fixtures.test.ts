import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Document, mediaTypes, type ParagraphKind } from '../../document/index.ts'
import { withLanguages } from '../../language/index.ts'
import { type MeetingFacts, type ReceivedDocument, readStatement } from './index.ts'

const folder = join(import.meta.dirname, '../../../test/fixtures/statements')

interface Fixture {
  readonly file: string
  readonly margins: readonly string[]
  readonly paragraphs: readonly (string | { text: string; kind: ParagraphKind })[]
  readonly meeting?: MeetingFacts
  readonly expected: { head: Record<string, unknown>; body: readonly number[]; notices: readonly string[] }
}

/** Makes a received Document of the paragraphs of a fixture. */
export function receivedFrom({ file, margins, paragraphs }: Pick<Fixture, 'file' | 'margins' | 'paragraphs'>): ReceivedDocument {
  const document: Document = {
    mediaType: mediaTypes.text,
    margins,
    paragraphs: paragraphs.map((given, index) => ({
      n: index + 1,
      ...(typeof given === 'string' ? { text: given, kind: 'paragraph' as const } : given),
    })),
  }
  return { id: file.replace(/\.\w+$/u, ''), file, sha256: '0'.repeat(64), document: withLanguages(document).value, words: 0 }
}

for (const language of readdirSync(folder)) {
  describe(`the statements of test/fixtures/statements/${language}`, () => {
    for (const name of readdirSync(join(folder, language))) {
      it(`are read as their author expects: ${name}`, () => {
        const fixture = JSON.parse(readFileSync(join(folder, language, name), 'utf8')) as Fixture
        const { value, notices } = readStatement(receivedFrom(fixture), fixture.meeting ?? null)
        const { delegation, ...head } = value.head
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
