import { createHash } from 'node:crypto'
import { type Block, type FactsBlock, fill, mediaTypes, type Paragraph, type Publication, writeDocx } from '../../../document/index.ts'
import { directionOf } from '../../../language/index.ts'
import type { KeptDebate } from '../../concept-note/index.ts'
import { printedParagraphs, type Statement } from '../../statements/index.ts'
import { nameOfWhoSpoke } from '../register/delegation-name.ts'
import { statementWords } from './words.ts'

/** A file that everybody may have in place of the one that was handed in, and the SHA-256 of its bytes. */
export interface CleanCopy {
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly mediaType: string
}

/** Words of one paragraph, letter by letter. */
function quoted({ n, text, kind, language, label, level, strong }: Paragraph, main: string): Block {
  const own = language ?? main
  return {
    kind: 'quoted',
    n,
    text,
    of: kind,
    language: own,
    direction: directionOf(text, own),
    ...(label !== undefined && { label }),
    ...(level !== undefined && { level }),
    ...(strong && { strong }),
  }
}

function factsOf(statement: Statement): FactsBlock {
  const { head, language } = statement
  const { copy } = statementWords('en')
  const speaker = head.speaker && [head.speaker.name, head.speaker.title].filter(Boolean).join(', ')
  const facts = [
    { name: copy.speaker, text: speaker },
    { name: copy.onBehalfOf, text: head.onBehalfOf.join('; ') },
    { name: copy.jointWith, text: head.jointWith.join('; ') },
    { name: copy.language, text: language === 'und' ? null : new Intl.DisplayNames('en', { type: 'language' }).of(language) },
    { name: copy.recognised, text: printedParagraphs(statement).some(({ recognised }) => recognised) ? copy.recognisedHow : null },
  ]
  return { kind: 'facts', facts: facts.flatMap(({ name, text }) => (text ? [{ name, runs: [{ text }] }] : [])) }
}

/**
 * Makes the clean copy of a statement: its words letter by letter, and who spoke them, in a Word file of our own making.
 *
 * Nothing of the file that was handed in is in it but the text: no deletion, comment, author, margin, head or line of contact (PRACTICE.md 3.1).
 * Our own words in it are English, so that there is one copy with one SHA-256; the same statement gives the same bytes.
 */
export function cleanCopyOf(
  statement: Statement,
  anchor: string,
  debate: Pick<KeptDebate, 'theme' | 'themeLanguage' | 'date' | 'fictional'>,
): CleanCopy {
  const { copy } = statementWords('en')
  const { head } = statement
  const who = { delegationId: head.delegation?.id ?? null, delegationName: head.delegation?.name ?? null, body: head.body }
  const name = nameOfWhoSpoke('en', { ...who, speakerName: head.speaker?.name ?? null, anchor }, debate.date)
  const title = fill(copy.title, { name })
  const marks = [copy.mark, ...(debate.fictional ? [copy.fictional] : [])]
  const publication: Publication = {
    title,
    language: 'en',
    direction: 'ltr',
    date: debate.date,
    subject: null,
    masthead: {
      over: null,
      name: copy.body,
      lines: [
        ...(debate.theme === null ? [] : [[{ text: fill(copy.debate, { theme: debate.theme }) }]]),
        ...(debate.date === null ? [] : [[{ text: debate.date }]]),
      ],
    },
    marks,
    runningHead: title,
    parts: [
      {
        id: 'statement',
        place: 'body',
        label: null,
        heading: [{ text: title }],
        aside: null,
        language: statement.language,
        blocks: [factsOf(statement), ...printedParagraphs(statement).map((paragraph) => quoted(paragraph, statement.language))],
      },
    ],
    words: copy,
    work: { jurisdiction: 'un', name: 'statement', author: { id: anchor, name }, number: null, day: 'meeting' },
  }
  const bytes = writeDocx(publication)
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), mediaType: mediaTypes.docx }
}
