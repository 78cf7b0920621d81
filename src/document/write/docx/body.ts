import { type Block, type Part, type Publication, type QuotedBlock, type Run, textOf } from '../publication.ts'
import { escaped } from '../xml-text.ts'
import type { Numberings } from './numbering.ts'
import { textRuns } from './text-run.ts'

const bidi = '<w:bidi/>'

/** Writes `w:p`: `style` by its id, `properties` in the order of the schema, `runs` as they are. */
export function paragraph(style: string, runs: string, properties = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${runs}</w:p>`
}

/** Writes runs in our own words. */
export function ownRuns(runs: readonly Run[], publication: Publication): string {
  return runs
    .map((run) => textRuns(run.text, run.language ?? publication.language, run.direction ?? publication.direction, run.mark))
    .join('')
}

// Word counts such a field anew when it opens the file.
const stale = '<w:fldChar w:fldCharType="begin" w:dirty="true"/>'

// Word's bookmarks know letters, digits and the underscore only.
function bookmarkOf(part: Part): string {
  return part.id.replaceAll('-', '_')
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

const styleOf: Readonly<Record<QuotedBlock['of'], string>> = {
  heading: 'QuotedHeading',
  paragraph: 'Quoted',
  'list-entry': 'QuotedList',
  'table-cell': 'QuotedCell',
  footnote: 'QuotedNote',
  endnote: 'QuotedNote',
  'text-box': 'Quoted',
}

function quoted(block: QuotedBlock, numberings: Numberings): string {
  // "%1" in a label would be read as a place for a counted number, so such a label (never seen yet) goes before the text.
  const counted = block.label !== undefined && !/%\d/.test(block.label)
  const indent = block.of === 'list-entry' && block.level ? `<w:ind w:left="${567 * (block.level + 1)}" w:hanging="567"/>` : ''
  const properties =
    (counted ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${numberings.idOf(block.label!)}"/></w:numPr>` : '') +
    (block.direction === 'rtl' ? bidi : '') +
    indent
  const before = block.label !== undefined && !counted ? textRuns(`${block.label} `, block.language, block.direction) : ''
  return paragraph(
    styleOf[block.of],
    before + textRuns(block.text, block.language, block.direction, block.strong ? 'strong' : undefined),
    properties,
  )
}

function contents(groups: Extract<Block, { kind: 'contents' }>['groups'], publication: Publication): string {
  const parts = new Map(publication.parts.map((part) => [part.id, part]))
  return groups
    .map((group) => {
      const heading =
        group.heading === null ? '' : paragraph('Heading2', textRuns(group.heading, publication.language, publication.direction))
      return heading + group.parts.map((id) => entry(parts.get(id)!, publication)).join('')
    })
    .join('')
}

function entry(part: Part, publication: Publication): string {
  const link =
    `<w:hyperlink w:anchor="${bookmarkOf(part)}" w:history="1">` +
    textRuns(part.label ?? '', publication.language, publication.direction) +
    `<w:r><w:tab/></w:r>${ownRuns(part.heading, publication)}</w:hyperlink>`
  return paragraph(
    'TOC1',
    `${link}<w:r><w:tab/></w:r>${field(`PAGEREF ${bookmarkOf(part)} \\h`, '–', stale)}`,
    publication.direction === 'rtl' ? bidi : '',
  )
}

function block(given: Block, publication: Publication, numberings: Numberings): string {
  const rtl = publication.direction === 'rtl' ? bidi : ''
  switch (given.kind) {
    case 'quoted':
      return quoted(given, numberings)
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
      return contents(given.groups, publication)
  }
}

/** Writes a part: label, heading with its bookmark, aside, blocks. The first part of a publication follows the masthead; all others begin on a new page. */
export function partOf(part: Part, number: number, publication: Publication, numberings: Numberings): string {
  const rtl = publication.direction === 'rtl' ? bidi : ''
  const marked = (runs: string): string =>
    `<w:bookmarkStart w:id="${number}" w:name="${bookmarkOf(part)}"/>${runs}<w:bookmarkEnd w:id="${number}"/>`
  const onNewPage = number === 0 ? '' : '<w:pageBreakBefore/>'
  const called =
    part.label === null
      ? ownRuns(part.heading, publication)
      : `${textRuns(part.label, publication.language, publication.direction)}<w:r><w:br/></w:r>${ownRuns(part.heading, publication)}`
  return (
    paragraph('Heading1', marked(called), onNewPage + rtl) +
    (part.aside === null ? '' : paragraph('Aside', textRuns(part.aside, publication.language, publication.direction), rtl)) +
    part.blocks.map((given) => block(given, publication, numberings)).join('')
  )
}

/** Writes the head of the first page: its lines, a rule under the last of them, the name of the body. */
export function masthead(publication: Publication): string {
  const { over, name, lines } = publication.masthead
  const rtl = publication.direction === 'rtl' ? bidi : ''
  const rule = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="6" w:color="auto"/></w:pBdr>'
  const heads = [
    ...(over === null ? [] : [{ style: 'Masthead', runs: textRuns(over, publication.language, publication.direction) }]),
    ...lines.map((line) => ({ style: 'MastheadLine', runs: ownRuns(line, publication) })),
  ]
  return (
    heads.map(({ style, runs }, index) => paragraph(style, runs, (index === heads.length - 1 ? rule : '') + rtl)).join('') +
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
