import type { Block, Part, Publication, QuotedBlock } from './publication.ts'

/** Paragraphs in six languages, of our own writing, about invented States. */
export const paragraphsIn: Readonly<Record<string, readonly string[]>> = {
  ar: [
    'السيدة الرئيسة، تشكر جمهورية سافاريا الرئاسة على عقد هذه المناقشة المفتوحة.',
    'ستخصص حكومتي 2 مليون دولار قبل عام 2024 لشبكات النساء المحلية، عملاً بالقرار S/RES/1325 (2000).',
  ],
  en: [
    'Madam President, the Republic of Savaria thanks the presidency for convening this open debate.',
    'My Government will set aside $2 million by 2024 for local women’s networks – “first of all” for those in the host country.',
  ],
  es: [
    'Señora Presidenta: la República de Savaria agradece a la presidencia la convocatoria de este debate abierto.',
    '¿Qué haremos? Aportaremos 2 millones de dólares antes de 2024 a las redes locales de mujeres.',
  ],
  fr: [
    'Madame la Présidente, la République de Savaria remercie la présidence d’avoir convoqué ce débat public.',
    'Nous consacrerons 2 millions de dollars d’ici à 2024 aux réseaux locaux de femmes : « d’abord » ceux du pays hôte, où l’œuvre est en cours.',
  ],
  ru: [
    'Госпожа Председатель, Республика Савария благодарит председательство за созыв этой открытой дискуссии.',
    'Наше правительство выделит 2 млн долл. США к 2024 году местным женским объединениям — «прежде всего» в принимающей стране.',
  ],
  zh: [
    '主席女士，萨瓦里亚共和国感谢主席国召开这次公开辩论。',
    '我国政府将在 2024 年之前拨款 200 万美元，支持当地妇女网络——“首先”是东道国的网络(见第 1325(2000)号决议)。',
  ],
}

/** Texts that try to be more than text, or that a format cannot easily hold. */
export const hostileTexts: readonly string[] = [
  '#import "x": * and #eval("1") and $ x^2 $ and *bold* _it_ `raw` <label> @ref // comment /* open \\ "quote" ~ = + -',
  '</script><script>alert(1)</script><!-- ]]> <b onclick="x">&amp; &lt; &#x41; <?php ?>',
  '<w:p><w:r><w:t>pasted</w:t></w:r></w:p> %1 {n} {total} \\u0041',
  'Marks \u200f\u202eright to left\u202c\u200e and \u2067isolates\u2069, joiners می\u200cخواهم',
  '=HYPERLINK("x") = heading\u00a0with\u2003spaces, soft\u00adhyphen',
]

/** Makes a quoted paragraph. */
export function quotedBlock(n: number, text: string, language = 'en', more: Partial<QuotedBlock> = {}): QuotedBlock {
  return { kind: 'quoted', n, text, of: 'paragraph', language, direction: language === 'ar' ? 'rtl' : 'ltr', ...more }
}

/** Makes a part of the body that quotes these blocks. */
export function partWith(id: string, language: string, blocks: readonly Block[]): Part {
  return {
    id,
    place: 'body',
    label: `Annex ${id}`,
    heading: [{ text: `Savaria (${language})` }],
    aside: `[Original: ${language}]`,
    language,
    blocks: [{ kind: 'facts', facts: [{ name: 'Speaker', runs: [{ text: 'Ms. Ines Varga' }] }] }, ...blocks],
    work: { kind: 'statement', author: { id: 'savaria', name: 'Savaria' } },
  }
}

/** Makes a whole publication around parts of the body. */
export function publicationWith(body: readonly Part[]): Publication {
  return {
    title: 'Compilation of statements',
    language: 'en',
    direction: 'ltr',
    date: '2031-10-21',
    subject: 'An invented theme',
    masthead: { over: null, name: 'Council of Examples', lines: [[{ text: '[symbol]', mark: 'blank' }], [{ text: 'Original: English' }]] },
    marks: ['Draft for processing', 'Fictional: a demonstration'],
    runningHead: 'Compilation of statements',
    parts: [
      {
        id: 'letter',
        place: 'front',
        label: null,
        heading: [{ text: 'Letter dated ' }, { text: '[date]', mark: 'blank' }],
        aside: null,
        language: 'en',
        blocks: [
          { kind: 'words', runs: [{ text: 'On the theme ' }, { text: '妇女网络', language: 'zh', direction: 'ltr' }, { text: '.' }] },
          {
            kind: 'words',
            runs: [{ text: '(Signed)', mark: 'emphasis' }, { text: ' ' }, { text: 'Ada Lind', mark: 'strong' }],
            align: 'end',
          },
        ],
      },
      {
        id: 'contents',
        place: 'front',
        label: null,
        heading: [{ text: 'List of annexes' }],
        aside: null,
        language: 'en',
        blocks: [{ kind: 'contents', groups: [{ heading: 'Written statements', parts: body.map(({ id }) => id) }] }],
      },
      ...body,
      {
        id: 'unread',
        place: 'back',
        label: null,
        heading: [{ text: 'Not read' }],
        aside: null,
        language: 'en',
        blocks: [
          { kind: 'heading', level: 2, runs: [{ text: 'Files' }] },
          { kind: 'list', entries: [[{ text: 'a.pdf', mark: 'strong' }, { text: ' – locked' }]] },
        ],
      },
    ],
    words: {
      page: 'Page {n} of {total}',
      contents: 'List of annexes',
      skip: 'Skip to the text',
      paragraph: 'Paragraph {n}',
      previous: 'Previous',
      next: 'Next',
    },
    work: { jurisdiction: 'un', name: 'compilation', author: { id: 'council', name: 'Council of Examples' }, number: null, day: 'meeting' },
  }
}

/** A publication with a part in each of the six languages, with a heading, labels, a note and a cell. */
export function sixLanguages(): Publication {
  return publicationWith(
    Object.entries(paragraphsIn).map(([language, texts], index) =>
      partWith(`part-${index + 1}`, language, [
        quotedBlock(1, texts[0]!, language, { of: 'heading', level: 1, strong: true }),
        ...texts.map((text, at) => quotedBlock(at + 2, text, language)),
        quotedBlock(4, texts[1]!, language, { of: 'list-entry', label: '(a)', level: 0 }),
        quotedBlock(5, texts[0]!, language, { of: 'list-entry', label: '•', level: 1 }),
        quotedBlock(6, texts[1]!, language, { of: 'table-cell' }),
        quotedBlock(7, texts[0]!, language, { of: 'footnote', label: '1' }),
      ]),
    ),
  )
}

/** A table of three columns in a language: a cell over two columns, one over two rows, one with two paragraphs, an empty place. */
function tableIn(language: string, from: number): readonly QuotedBlock[] {
  const [first, second] = paragraphsIn[language]!
  const cell = (n: number, text: string, row: number, column: number, more: object = {}) =>
    quotedBlock(from + n, text, language, { of: 'table-cell', cell: { table: 1, row, column, ...more } })
  return [
    cell(0, first!, 0, 0, { columns: 2 }),
    cell(1, '2021', 0, 2),
    cell(2, second!, 1, 0, { rows: 2 }),
    cell(3, '17', 1, 1),
    cell(4, first!, 1, 2),
    cell(5, second!, 1, 2),
    cell(6, '1,325', 2, 2),
  ]
}

/** Where a word ends, after which a note may be marked. */
const afterWord = (text: string): number => Math.max(text.indexOf(' '), 2)

/**
 * A publication with a part in each of the six languages that has all that can be quoted: a heading, labels, a table, stretches in another language,
 * footnotes (one of two paragraphs, one with a mark of its own), an endnote, a note that nobody marks.
 */
export function richPublication(): Publication {
  return publicationWith(
    Object.entries(paragraphsIn).map(([language, [first, second]], index) => {
      const other = language === 'ar' ? 'en' : 'ar'
      const mixed = `${first} ${language === 'ar' ? 'Savaria' : 'سافاريا'} ${second}`
      const start = first!.length + 1
      return partWith(`part-${index + 1}`, language, [
        quotedBlock(1, first!, language, { of: 'heading', level: 1, strong: true, marks: [{ at: first!.length, note: 20 }] }),
        quotedBlock(2, first!, language, { marks: [{ at: afterWord(first!), note: 22 }] }),
        quotedBlock(3, mixed, language, {
          settings: [{ start, end: start + 7, language: other, direction: other === 'ar' ? 'rtl' : 'ltr' }],
          marks: [{ at: mixed.length, note: 24 }],
        }),
        quotedBlock(4, second!, language, { of: 'list-entry', label: '(a)', level: 0, marks: [{ at: afterWord(second!), note: 23 }] }),
        quotedBlock(5, first!, language, { of: 'list-entry', label: '•', level: 1 }),
        ...tableIn(language, 6),
        quotedBlock(13, second!, language),
        quotedBlock(20, first!, language, { of: 'footnote', label: '1' }),
        quotedBlock(21, second!, language, { of: 'footnote' }),
        quotedBlock(22, second!, language, { of: 'footnote', label: '*' }),
        quotedBlock(23, second!, language, { of: 'footnote', label: '2' }),
        quotedBlock(24, first!, language, { of: 'endnote', label: 'i' }),
        quotedBlock(25, first!, language, { of: 'footnote', label: '9' }),
      ])
    }),
  )
}

/** Every quoted paragraph of a publication, in order. */
export function quotedIn(publication: Publication): readonly QuotedBlock[] {
  return publication.parts.flatMap((part) => part.blocks.filter((block) => block.kind === 'quoted'))
}
