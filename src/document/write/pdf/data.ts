import type { Block, Part, Publication, QuotedBlock, Run } from '../publication.ts'
import { arrange } from '../quoted/arrangement.ts'
import type { Note, Notes } from '../quoted/notes.ts'
import { piecesOf } from '../quoted/pieces.ts'
import { withoutIllegal } from '../xml-text.ts'
import { type Lettering, stand } from './lettering.ts'

/** Returns a Publication as the data that the template sets: short names, since a compilation of three hundred statements is written out and read again. */
export function dataOf(publication: Publication, { families, missing }: Pick<Lettering, 'families' | 'missing'>): unknown {
  const text = (given: string): string => {
    const clean = withoutIllegal(given)
    return missing.size === 0 ? clean : [...clean].map((character) => (missing.has(character.codePointAt(0)!) ? stand : character)).join('')
  }
  const order = (first: string) => [first, ...families.filter((family) => family !== first)].filter((family) => families.includes(family))
  return {
    title: text(publication.title),
    date: publication.date === null ? null : publication.date.split('-').map(Number),
    lang: languageOf(publication.language),
    dir: publication.direction,
    fonts: { ar: order('Amiri'), zh: order('Noto Sans S Chinese'), other: order('Noto Serif') },
    marks: publication.marks.map(text),
    head: text(publication.runningHead),
    over: publication.masthead.over === null ? null : text(publication.masthead.over),
    name: text(publication.masthead.name),
    lines: publication.masthead.lines.map((line) => runsOf(line, text)),
    words: publication.words,
    index: Object.fromEntries(publication.parts.map((part, index) => [part.id, index])),
    parts: publication.parts.map((part) => partOf(part, text)),
  }
}

type Clean = (text: string) => string

function partOf(part: Part, text: Clean): unknown {
  const { standing, notes } = arrange(part.blocks)
  return {
    id: part.id,
    label: part.label === null ? null : text(part.label),
    heading: runsOf(part.heading, text),
    aside: part.aside === null ? null : text(part.aside),
    blocks: standing.map((one) => {
      if (one.kind === 'own') return ownOf(one.block, text)
      if (one.kind === 'paragraph') return quotedOf(one.block, notes, text)
      const cells = one.table.rows.flatMap((row, y) =>
        row.flatMap(({ kind, column, columns, rows, paragraphs }) =>
          kind === 'covered'
            ? []
            : [{ x: column, y, w: columns, h: rows, b: paragraphs.map((paragraph) => quotedOf(paragraph, notes, text)) }],
        ),
      )
      return { k: 'table', d: one.first.direction, w: one.table.columns, c: cells }
    }),
    notes: Object.fromEntries([...notes.values()].map((note) => [String(note.n), noteOf(note, notes, text)])),
  }
}

function noteOf({ kind, label, paragraphs }: Note, notes: Notes, text: Clean): unknown {
  return {
    k: kind,
    n: text(label),
    d: paragraphs[0]!.direction,
    b: paragraphs.map(({ label: _, ...paragraph }) => quotedOf(paragraph, notes, text)),
  }
}

function quotedOf(block: QuotedBlock, notes: Notes, text: Clean): unknown {
  const pieces = piecesOf(block, notes)
  const plain = pieces.every((piece) => piece.kind === 'words' && piece.set === 'as-paragraph')
  return {
    k: 'quoted',
    ...(plain
      ? { t: text(block.text) }
      : {
          p: pieces.map((piece) =>
            piece.kind === 'mark'
              ? { m: String(piece.note.n) }
              : { t: text(piece.text), ...(piece.set === 'apart' ? { l: languageOf(piece.language) } : {}) },
          ),
        }),
    n: text(block.label ?? ''),
    l: languageOf(block.language),
    d: block.direction,
    of: block.of,
    v: block.level ?? 0,
    s: block.strong === true,
  }
}

function runsOf(runs: readonly Run[], text: Clean): unknown {
  return runs.map((run) => ({
    t: text(run.text),
    m: run.mark ?? '',
    ...(run.language === undefined ? {} : { l: languageOf(run.language) }),
    ...(run.direction === undefined ? {} : { d: run.direction }),
  }))
}

function ownOf(block: Exclude<Block, QuotedBlock>, text: Clean): unknown {
  switch (block.kind) {
    case 'words':
      return { k: block.kind, r: runsOf(block.runs, text), a: block.align ?? 'start' }
    case 'heading':
      return { k: block.kind, r: runsOf(block.runs, text), v: block.level }
    case 'facts':
      return { k: block.kind, f: block.facts.map((fact) => ({ n: text(fact.name), r: runsOf(fact.runs, text) })) }
    case 'list':
      return { k: block.kind, e: block.entries.map((entry) => runsOf(entry, text)) }
    case 'contents':
      return { k: block.kind, g: block.groups.map((group) => ({ h: group.heading === null ? null : text(group.heading), p: group.parts })) }
  }
}

/** Typst knows languages of two or three letters only. */
function languageOf(language: string): string {
  return /^[a-z]{2,3}$/.test(language) ? language : 'und'
}
