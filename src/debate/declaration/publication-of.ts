import type { Block, Publication, QuotedBlock, Run } from '../../document/index.ts'
import { detectLanguage, direction } from '../../language/index.ts'
import { dateInWords, type PageLanguage, say } from '../../ui/index.ts'
import { type KeptDebate, presidencyIn } from '../concept-note/index.ts'
import { type DeclaredCommitment, restsNow } from './declaration.ts'
import type { DeclarationLayout, DeclarationSection, PlacedLine } from './declaration-layout.ts'
import { type Words, words } from './messages/index.ts'
import { languageName, whoIn } from './named.ts'

interface Laying {
  readonly language: PageLanguage
  readonly debate: KeptDebate
  readonly words: Words
  /** The number of the next quote in the document: anchors are made of it. */
  quotes: number
}

/**
 * Lays a declaration out as a Publication in a language of pages: sections by call, each line with who said it, where, and the exact quotes.
 *
 * 1. Our own words are in `language`; each quote, call and wording of a person stays in its own language and direction.
 * 2. It bears no symbol and no emblem; each page says that it is a draft and no document of the United Nations, and where the debate is invented, that it is.
 * 3. What is only proposed is a part of its own at the end, and only where `withProposed`; lines that rest on nothing any more are left out.
 * 4. The same declaration gives the same Publication: no moment of making stands in it.
 */
export function publicationOf(layout: DeclarationLayout, debate: KeptDebate, language: PageLanguage, withProposed: boolean): Publication {
  const laying: Laying = { language, debate, words: words(language), quotes: 0 }
  const { document: printed } = laying.words
  const title = layout.declaration?.title ?? laying.words.title
  const presidency = presidencyIn(language, debate)
  return {
    title,
    language,
    direction: direction(language),
    date: debate.date,
    subject: debate.theme,
    masthead: { over: null, name: title, lines: [] },
    marks: [printed.draftMark, ...(debate.fictional ? [printed.fictionalMark] : [])],
    runningHead: title,
    parts: [
      {
        id: 'declaration',
        place: 'front',
        label: null,
        heading: [{ text: headingOf(laying) }],
        aside: null,
        language: mainLanguage(layout.sections.flatMap(({ lines }) => lines.flatMap(({ line }) => restsNow(line)))),
        blocks: [
          ...(debate.theme === null ? [] : [own([{ text: printed.themeLine }, foreign(debate.theme, debate.themeLanguage)])]),
          own([
            {
              text: presidency === null ? laying.words.presidency : say(laying.words.presidencyNamed, { presidency }),
              mark: 'strong',
            },
          ]),
          own([{ text: `${laying.words.how} ${printed.numbers}` }]),
          ...layout.sections.flatMap((section) => sectionBlocks(section, layout, laying)),
        ],
      },
      ...(withProposed && layout.proposed.length > 0
        ? [
            {
              id: 'proposed',
              place: 'back' as const,
              label: null,
              heading: [{ text: laying.words.proposed.title }],
              aside: null,
              language: mainLanguage(layout.proposed),
              blocks: proposedBlocks(layout, laying),
            },
          ]
        : []),
    ],
    words: {
      page: printed.page,
      contents: printed.contents,
      skip: printed.skip,
      paragraph: printed.paragraph,
      previous: printed.previous,
      next: printed.next,
    },
    work: {
      jurisdiction: 'un',
      name: 'declaration',
      author: { id: 'presidency', name: presidency ?? printed.author },
      number: null,
      day: 'meeting',
    },
  }
}

/** The language of most of the commitments of a part. */
function mainLanguage(commitments: readonly DeclaredCommitment[]): string {
  const counts = new Map<string, number>()
  for (const { language } of commitments) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? 'und'
}

const own = (runs: readonly Run[]): Block => ({ kind: 'words', runs })

/** Words of somebody else, or of a person, in a language of their own. */
function foreign(text: string, language: string | null): Run {
  return language === null || language === 'und' ? { text } : { text, language, direction: direction(language) }
}

function headingOf({ language, debate, words: { document: printed } }: Laying): string {
  return debate.date === null ? printed.ofDebateUndated : say(printed.ofDebate, { date: dateInWords(language, debate.date) })
}

function sectionHeading({ call }: DeclarationSection, { sections }: DeclarationLayout, { words: said }: Laying): Block {
  const text = call ? say(said.call, { letter: call.letter }) : sections.length === 1 ? said.noCalls : said.other
  return { kind: 'heading', level: 2, runs: [{ text }] }
}

function callBlocks({ call }: DeclarationSection, laying: Laying): readonly Block[] {
  return call === null ? [] : [passage(call.text, laying.debate.themeLanguage ?? 'und', laying)]
}

function sectionBlocks(section: DeclarationSection, layout: DeclarationLayout, laying: Laying): readonly Block[] {
  const { words: said } = laying
  if (section.call === null && section.lines.length === 0) return []
  const elsewhere = section.elsewhere.map(({ ordinal }) => say(said.line, { n: ordinal })).join(laying.language === 'ar' ? '، ' : ', ')
  return [
    sectionHeading(section, layout, laying),
    ...callBlocks(section, laying),
    ...section.lines.flatMap((line) => lineBlocks(line, laying)),
    ...(section.elsewhere.length > 0 ? [own([{ text: say(said.elsewhere, { lines: elsewhere }) }])] : []),
    ...emptyBlocks(section, laying),
  ]
}

/** Why no line stands under a call. */
export function whyEmpty(section: DeclarationSection, said: Words): string | null {
  if (section.call === null || section.lines.length > 0) return null
  if (section.open) return section.proposed.length > 0 ? said.openProposed : said.open
  return section.elsewhere.length > 0 ? null : said.notYet
}

function emptyBlocks(section: DeclarationSection, { words: said }: Laying): readonly Block[] {
  const why = whyEmpty(section, said)
  return why === null ? [] : [own([{ text: why }])]
}

function lineBlocks({ ordinal, line }: PlacedLine, laying: Laying): readonly Block[] {
  const { words: said } = laying
  const rests = restsNow(line)
  const number: Run = { text: `${ordinal}. `, mark: 'strong' }
  if (line.text === null) return rests.flatMap((one, index) => quoteBlocks(one, laying, index === 0 ? number : null))
  const worded =
    line.language === laying.language
      ? [own([number, { text: `${line.text} ${said.document.worded}` }])]
      : [own([number, { text: said.document.worded }]), passage(line.text, line.language ?? 'und', laying)]
  return [...worded, own([{ text: said.document.rests }]), ...rests.flatMap((one) => quoteBlocks(one, laying, null))]
}

function quoteBlocks(one: DeclaredCommitment, laying: Laying, number: Run | null): readonly Block[] {
  const { language, debate, words: said } = laying
  const delegation = whoIn(language, one, debate.date)
  const spoken = languageName(language, one.language)
  const source =
    spoken === null
      ? say(said.document.sourceUnknown, { delegation, n: one.paragraph })
      : say(said.document.source, { delegation, language: spoken, n: one.paragraph })
  const wording: readonly Block[] =
    one.stateWording === null
      ? []
      : [
          own([
            {
              text: say(said.stateWording, {
                source: one.stateSource ?? '',
                date: one.stateDate === null ? '' : dateInWords(language, one.stateDate),
              }),
            },
          ]),
          quoted(one.stateWording, detectLanguage(one.stateWording), one.number, laying),
        ]
  return [own([...(number === null ? [] : [number]), { text: source }]), quoted(one.quote, one.language, one.number, laying), ...wording]
}

/** Words of a call or of a person, in their own language and direction. */
function passage(text: string, language: string, laying: Laying): QuotedBlock {
  laying.quotes += 1
  return { kind: 'quoted', n: laying.quotes, text, of: 'paragraph', language, direction: direction(language) }
}

/** The exact words of a commitment, under its number in the register. */
function quoted(text: string, language: string, number: number, laying: Laying): QuotedBlock {
  return { ...passage(text, language, laying), of: 'list-entry', level: 0, label: `[${number}]` }
}

function proposedBlocks(layout: DeclarationLayout, laying: Laying): readonly Block[] {
  return [
    own([{ text: laying.words.proposed.about, mark: 'strong' }]),
    ...layout.sections
      .filter(({ proposed }) => proposed.length > 0)
      .flatMap((section) => [
        sectionHeading(section, layout, laying),
        ...section.proposed.flatMap((one) => quoteBlocks(one, laying, null)),
      ]),
  ]
}
