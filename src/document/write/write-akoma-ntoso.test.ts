import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { writeAkomaNtoso } from './akoma-ntoso/write-akoma-ntoso.ts'
import { hostileTexts, partWith, publicationWith, quotedBlock, richPublication, sixLanguages } from './examples.ts'
import type { Publication } from './publication.ts'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

function treeOf(publication: Publication): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [] }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => void open.at(-1)!.children.push(text))
  parser.on('closetag', () => void open.pop())
  parser.write(new TextDecoder().decode(writeAkomaNtoso(publication))).close()
  return root.children.find((child) => typeof child !== 'string')!
}

function* elementsIn(element: Element): Generator<Element> {
  yield element
  for (const child of element.children) if (typeof child !== 'string') yield* elementsIn(child)
}

/** The words of a passage without those of the notes marked in it. */
function wordsOf(element: Element): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'authorialNote' ? '' : wordsOf(child)))
    .join('')
}

interface Found {
  readonly eId: string
  readonly language: string
  readonly num: string | null
  readonly text: string
}

function readBack(publication: Publication) {
  const all = [...elementsIn(treeOf(publication))]
  const paragraphs = all
    .filter(({ attributes }) => /__para_\d+$/.test(attributes.eId ?? ''))
    .map((element): Found => {
      const p = [...elementsIn(element)].find(({ name }) => name === 'p')!
      const num = [...elementsIn(element)].find(({ name }) => name === 'num')
      return { eId: element.attributes.eId!, language: p.attributes['xml:lang']!, num: num ? wordsOf(num) : null, text: wordsOf(p) }
    })
  return { paragraphs, eIds: all.flatMap(({ attributes }) => attributes.eId ?? []), names: all.map(({ name }) => name) }
}

const inline = '(?:b|i|span|fillIn|docNumber|docTitle|authorialNote|noteRef|#)'
const blocks = '(?:p|ul|table|blockList|toc)'

/**
 * What the published schema (akomantoso30.xsd of OASIS LegalDocML, CC BY 4.0) allows in those elements that we write, and which of their attributes it asks for.
 * The schema itself is not among the packages of this project, so that this table is what stands for it: content models as regular expressions over the names of children, `#` for words.
 */
const schema: Readonly<Record<string, { readonly content: string; readonly asks?: string; readonly knows?: string }>> = {
  akomaNtoso: { content: 'documentCollection', knows: 'xmlns' },
  documentCollection: { content: 'meta preface collectionBody', asks: 'name' },
  collectionBody: { content: '(?:component )+' },
  component: { content: '(?:statement|doc)', knows: 'eId' },
  statement: { content: 'meta preface mainBody', asks: 'name' },
  doc: { content: 'meta preface mainBody', asks: 'name' },
  meta: { content: 'identification(?: references)?' },
  identification: { content: 'FRBRWork FRBRExpression FRBRManifestation', asks: 'source' },
  FRBRWork: { content: 'FRBRthis FRBRuri FRBRdate FRBRauthor FRBRcountry(?: FRBRnumber)?' },
  FRBRExpression: { content: 'FRBRthis FRBRuri FRBRdate FRBRauthor FRBRlanguage' },
  FRBRManifestation: { content: 'FRBRthis FRBRuri FRBRdate FRBRauthor FRBRformat' },
  FRBRthis: { content: '', asks: 'value' },
  FRBRuri: { content: '', asks: 'value' },
  FRBRdate: { content: '', asks: 'date name' },
  FRBRauthor: { content: '', asks: 'href' },
  FRBRcountry: { content: '', asks: 'value' },
  FRBRnumber: { content: '', asks: 'value' },
  FRBRlanguage: { content: '', asks: 'language' },
  FRBRformat: { content: '', asks: 'value' },
  references: { content: '(?:TLCOrganization )+', asks: 'source' },
  TLCOrganization: { content: '', asks: 'eId href showAs' },
  preface: { content: `(?:${blocks} )*` },
  mainBody: { content: `(?:(?:paragraph|${blocks}) )+` },
  paragraph: { content: '(?:num )?content', knows: 'eId class' },
  content: { content: `(?:${blocks} )*`, knows: 'eId' },
  num: { content: '(?:# )?' },
  blockList: { content: '(?:item )+', knows: 'eId' },
  item: { content: `(?:num )?(?:${blocks} )+`, knows: 'eId class' },
  table: { content: '(?:tr )+', knows: 'eId' },
  tr: { content: '(?:td )+' },
  td: { content: `(?:${blocks} )*`, knows: 'rowspan colspan' },
  authorialNote: { content: '(?:p )+', knows: 'eId class marker placement' },
  noteRef: { content: '', asks: 'href', knows: 'marker' },
  toc: { content: '(?:tocItem )+' },
  tocItem: { content: '(?:# )*', asks: 'level href' },
  ul: { content: '(?:li )+' },
  li: { content: `(?:(?:${inline}|p) )*` },
  p: { content: `(?:${inline} )*`, knows: 'eId class xml:lang' },
  ...Object.fromEntries(
    ['b', 'i', 'span', 'fillIn', 'docNumber', 'docTitle'].map((name) => [name, { content: `(?:${inline} )*`, knows: 'class xml:lang' }]),
  ),
}

/** Where a document is not as the schema asks. */
function faultsIn(publication: Publication): readonly string[] {
  return [...elementsIn(treeOf(publication))].flatMap(({ name, attributes, children }) => {
    const rule = schema[name]
    if (!rule) return [`${name} is not known`]
    const mixed = rule.content.includes('#')
    const names = children.flatMap((child) => (typeof child !== 'string' ? child.name : mixed || child.trim() ? '#' : []))
    const given = Object.keys(attributes)
    const asked = rule.asks?.split(' ') ?? []
    const known = [...asked, ...(rule.knows?.split(' ') ?? [])]
    return [
      ...(new RegExp(`^(?:${rule.content}) ?$`).test(names.map((one) => `${one} `).join('')) ? [] : [`${name} holds ${names.join(' ')}`]),
      ...asked.filter((attribute) => !given.includes(attribute)).map((attribute) => `${name} has no ${attribute}`),
      ...given.filter((attribute) => !known.includes(attribute)).map((attribute) => `${name} has ${attribute}`),
      ...(attributes.eId !== undefined && !/^\S+$/.test(attributes.eId) ? [`${name} has white space in its eId`] : []),
      ...(attributes.placement !== undefined && attributes.placement !== 'bottom' ? [`${name} stands nowhere`] : []),
    ]
  })
}

describe('a written Akoma Ntoso document', () => {
  it('gives back every paragraph letter by letter with its label, number and language', () => {
    const publication = sixLanguages()
    const wanted = publication.parts.flatMap((part, index) =>
      part.blocks.flatMap((block) =>
        block.kind === 'quoted'
          ? [{ eId: `cmp_${index + 1}__para_${block.n}`, language: block.language, num: block.label ?? null, text: block.text }]
          : [],
      ),
    )
    expect(readBack(publication).paragraphs).toEqual(wanted)
  })

  it.each([
    ['six languages', sixLanguages()],
    ['tables, notes and stretches', richPublication()],
    ['nothing', publicationWith([])],
    ['an issued document', { ...richPublication(), work: { ...richPublication().work, number: 'S/2031/1' } }],
    [
      'a note that is marked twice, a label in a cell, an empty list',
      publicationWith([
        partWith('x', 'en', [
          { kind: 'list', entries: [] },
          quotedBlock(1, 'one', 'en', {
            marks: [
              { at: 1, note: 3 },
              { at: 2, note: 3 },
            ],
          }),
          quotedBlock(2, 'cell', 'en', { of: 'list-entry', label: '(a)', cell: { table: 1, row: 0, column: 0, rows: 2 } }),
          quotedBlock(4, 'cell', 'en', { of: 'table-cell', cell: { table: 1, row: 2, column: 0 } }),
          quotedBlock(3, 'note', 'en', { of: 'endnote' }),
        ]),
      ]),
    ],
  ])('has its elements and attributes as the schema asks: %s', (_, publication) => {
    expect(faultsIn(publication)).toEqual([])
  })

  it('keeps notes at their marks, cells in tables and stretches in their language', () => {
    const publication = richPublication()
    const { paragraphs, eIds, names } = readBack(publication)
    const wanted = publication.parts.flatMap((part, index) =>
      part.blocks.flatMap((block) => (block.kind === 'quoted' ? [[`cmp_${index + 1}__para_${block.n}`, block.text]] : [])),
    )
    expect(new Map(paragraphs.map(({ eId, text }) => [eId, text]))).toEqual(new Map(wanted as [string, string][]))
    expect(new Set(eIds).size).toBe(eIds.length)
    expect(names.filter((name) => name === 'authorialNote')).toHaveLength(24)
    expect(names.filter((name) => name === 'table')).toHaveLength(6)
    const notes = [...elementsIn(treeOf(publication))].filter(({ name }) => name === 'authorialNote')
    expect(notes.slice(0, 4).map(({ attributes }) => [attributes.marker, attributes.class, attributes.placement])).toEqual([
      ['1', 'footnote', 'bottom'],
      ['*', 'footnote', 'bottom'],
      ['i', 'endnote', undefined],
      ['2', 'footnote', 'bottom'],
    ])
  })

  it('gives back texts that try to be markup', () => {
    const publication = publicationWith([
      partWith(
        'x',
        'en',
        hostileTexts.map((text, index) => quotedBlock(index + 1, text)),
      ),
    ])
    expect(readBack(publication).paragraphs.map(({ text }) => text)).toEqual(hostileTexts)
  })

  it('uses no eId twice and has a component for every part', () => {
    const publication = sixLanguages()
    const { eIds, names } = readBack(publication)
    const components = eIds.filter((eId) => /^cmp_\d+$/.test(eId))
    expect(components).toHaveLength(publication.parts.length)
    expect(new Set(eIds).size).toBe(eIds.length)
    expect(names.filter((name) => name === 'statement')).toHaveLength(6)
  })

  it('names the given day, and no day where none is given', () => {
    const text = (publication: Publication): string => new TextDecoder().decode(writeAkomaNtoso(publication))
    expect(text(sixLanguages())).toContain('<FRBRdate date="2031-10-21" name="meeting"/>')
    expect(text({ ...sixLanguages(), date: null })).not.toContain('FRBRdate')
  })

  it('is the same, byte for byte, when it is written again', () => {
    expect(writeAkomaNtoso(sixLanguages())).toEqual(writeAkomaNtoso(sixLanguages()))
  })
})
