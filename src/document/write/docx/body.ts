import { type Block, type Part, type Publication, type QuotedBlock, type Run, textOf } from '../publication.ts'
import { arrange } from '../quoted/arrangement.ts'
import { escaped } from '../xml-text.ts'
import { bidi, paragraph } from './paragraph.ts'
import { quotedParagraph, quotedTable } from './quoted.ts'
import { textRuns } from './text-run.ts'
import type { Writing } from './writing.ts'

/** Writes runs in our own words. */
export function ownRuns(runs: readonly Run[], publication: Publication): string {
  return runs
    .map((run) => textRuns(run.text, run.language ?? publication.language, run.direction ?? publication.direction, run.mark))
    .join('')
}

// Word counts such a field anew when it opens the file.
const stale = '<w:fldChar w:fldCharType="begin" w:dirty="true"/>'

// Word's bookmarks know letters, digits and the underscore only, forty of them.
function bookmarkOf(part: Part, { parts }: Publication): string {
  const name = part.id.replaceAll('-', '_')
  return name.length <= 40 ? name : `p${parts.indexOf(part) + 1}_${name.slice(0, 30)}`
}

function field(instruction: string, shown: string, begin = '<w:fldChar w:fldCharType="begin"/>'): string {
  return (
    `<w:r>${begin}</w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>` +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
  )
}

/** Writes a text in which `{n}` and `{total}` become the fields of the page and of the number of pages. */
export function pageOfTotal(words: string, publication: Publication): string {
  return words
    .split(/(\{n\}|\{total\})/)
    .filter(Boolean)
    .map((piece) =>
      piece === '{n}'
        ? field('PAGE', '1')
        : piece === '{total}'
          ? field('NUMPAGES', '1')
          : textRuns(piece, publication.language, publication.direction),
    )
    .join('')
}

function contents(groups: Extract<Block, { kind: 'contents' }>['groups'], writing: Writing): string {
  const { publication } = writing
  const parts = new Map(publication.parts.map((part) => [part.id, part]))
  return groups
    .map((group) => {
      const heading =
        group.heading === null
          ? ''
          : paragraph(
              'Heading2',
              textRuns(group.heading, publication.language, publication.direction),
              publication.direction === 'rtl' ? bidi : '',
            )
      return heading + group.parts.map((id) => entry(parts.get(id)!, writing)).join('')
    })
    .join('')
}

function entry(part: Part, { publication, pages }: Writing): string {
  const link =
    `<w:hyperlink w:anchor="${bookmarkOf(part, publication)}" w:history="1">` +
    textRuns(part.label ?? '', publication.language, publication.direction) +
    `<w:r><w:tab/></w:r>${ownRuns(part.heading, publication)}</w:hyperlink>`
  const page = pages?.[part.id]
  const reference =
    page === undefined
      ? field(`PAGEREF ${bookmarkOf(part, publication)} \\h`, '–', stale)
      : field(`PAGEREF ${bookmarkOf(part, publication)} \\h`, String(page))
  const [tabs, indent] = widerThanUsual(publication)
  return paragraph('TOC1', `${link}<w:r><w:tab/></w:r>${reference}`, tabs + (publication.direction === 'rtl' ? bidi : '') + indent)
}

// Where the second column of the list stands by its style, in twentieths of a point, and what a letter of a label takes at most on the whole.
const usual = 1701
const letter = 130

/** Labels may be words (Arabic ordinals): the second column of the list stands after the longest of them. */
function widerThanUsual({ parts }: Publication): readonly [string, string] {
  const width = Math.max(...parts.map(({ label }) => (label ?? '').length * letter))
  if (width <= usual) return ['', '']
  return [
    `<w:tabs><w:tab w:val="clear" w:pos="${usual}"/><w:tab w:val="left" w:pos="${width}"/></w:tabs>`,
    `<w:ind w:left="${width}" w:hanging="${width}"/>`,
  ]
}

function ownBlock(given: Exclude<Block, QuotedBlock>, writing: Writing): string {
  const { publication } = writing
  const rtl = publication.direction === 'rtl' ? bidi : ''
  switch (given.kind) {
    case 'words':
      return paragraph(
        'Normal',
        ownRuns(given.runs, publication),
        rtl + (given.align && given.align !== 'start' ? `<w:jc w:val="${given.align === 'end' ? 'right' : 'center'}"/>` : ''),
      )
    case 'heading':
      return paragraph(`Heading${given.level}`, ownRuns(given.runs, publication), rtl)
    case 'facts':
      return given.facts
        .map((fact, index) =>
          paragraph(
            'Fact',
            `${textRuns(fact.name, publication.language, publication.direction, 'strong')}<w:r><w:tab/></w:r>${ownRuns(fact.runs, publication)}`,
            rtl + (index === given.facts.length - 1 ? '<w:spacing w:after="240"/>' : ''),
          ),
        )
        .join('')
    case 'list':
      return given.entries.map((runs) => paragraph('ListBullet', ownRuns(runs, publication), rtl)).join('')
    case 'contents':
      return contents(given.groups, writing)
  }
}

/**
 * Writes a part: label, heading with its bookmark, aside, blocks. The first part of a publication follows the masthead; all others begin on a new page,
 * by themselves or because a section ended before them (`begins` says which).
 */
export function partOf(part: Part, number: number, begins: 'here' | 'on-new-page', writing: Writing): string {
  const { publication } = writing
  const rtl = publication.direction === 'rtl' ? bidi : ''
  const marked = (runs: string): string =>
    `<w:bookmarkStart w:id="${number}" w:name="${bookmarkOf(part, publication)}"/>${runs}<w:bookmarkEnd w:id="${number}"/>`
  const called =
    part.label === null
      ? ownRuns(part.heading, publication)
      : `${textRuns(part.label, publication.language, publication.direction)}<w:r><w:br/></w:r>${ownRuns(part.heading, publication)}`
  const { standing, notes } = arrange(part.blocks)
  return (
    paragraph('Heading1', marked(called), (begins === 'here' ? '' : '<w:pageBreakBefore/>') + rtl) +
    (part.aside === null ? '' : paragraph('Aside', textRuns(part.aside, publication.language, publication.direction), rtl)) +
    standing
      .map((one) => {
        if (one.kind === 'own') return ownBlock(one.block, writing)
        return one.kind === 'paragraph'
          ? quotedParagraph(one.block, notes, writing)
          : quotedTable(one.table, one.first.direction, notes, writing)
      })
      .join('')
  )
}

/** Writes the head of the first page: its lines, a rule under the last of them, the name of the body. */
export function masthead(publication: Publication): string {
  const { over, name, lines } = publication.masthead
  const rtl = publication.direction === 'rtl' ? bidi : ''
  const rule = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="6" w:color="auto"/></w:pBdr>'
  const heads = [
    ...(over === null ? [] : [{ style: 'Masthead', runs: textRuns(over, publication.language, publication.direction), set: rtl }]),
    // A line in another direction stands at the same end of the page: its own left is the end of a page that runs from right to left.
    ...lines.map((line) => ({
      style: 'MastheadLine',
      runs: ownRuns(line, publication),
      set: rtl !== '' && line.every(({ direction }) => direction === 'ltr') ? '<w:jc w:val="left"/>' : rtl,
    })),
  ]
  return (
    heads.map(({ style, runs, set }, index) => paragraph(style, runs, (index === heads.length - 1 ? rule : '') + set)).join('') +
    paragraph('Title', textRuns(name, publication.language, publication.direction), rtl)
  )
}

/** Writes the lines that stand on every page, and the running head where one is given. */
export function header(publication: Publication, head: string | null): string {
  const rtl = publication.direction === 'rtl' ? bidi : ''
  const lines = publication.marks.map((mark) =>
    paragraph('Header', textRuns(mark, publication.language, publication.direction, 'strong'), rtl),
  )
  if (head !== null) lines.push(paragraph('Header', textRuns(head, publication.language, publication.direction), rtl))
  return lines.join('') || paragraph('Header', '')
}

/** Returns the title that a program shows in its window, without marks. */
export function titleOf(publication: Publication): string {
  return escaped(publication.title || textOf(publication.parts[0]?.heading ?? []))
}
