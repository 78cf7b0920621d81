import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Part, type Publication, textOf, writeDocx } from '../../document/index.ts'
import { annexNumber } from './annex-number.ts'
import { compilationOf } from './compilation.ts'
import { meetingOn, memberStatement, noteOf, statementOf } from './examples.ts'
import { publicationOf } from './publication-of.ts'
import { type CompilationLanguage, compilationLanguages, dayInWords, listInWords, wordsIn } from './words.ts'

const note = noteOf({ meeting: meetingOn('2021-10-21'), presidency: { name: 'Kenya', delegation: 'Kenya' } })
const statements = [
  memberStatement('a', 'sweden', { jointWith: ['Norway'] }, [{ text: 'نشكركم.', language: 'ar' }]),
  memberStatement('b', 'bolivia', {}, [{ text: 'Gracias.', language: 'es' }]),
  memberStatement('c', 'united-kingdom', { onBehalfOf: ['European Union'] }),
]
const issue = {
  symbol: 'S/2021/1',
  letterDate: '2021-11-01',
  distribution: 'general' as const,
  signatory: { name: 'Ada Lind', signed: true as const },
}

const formIn = (language: CompilationLanguage): Publication =>
  publicationOf(compilationOf(note, statements, [], 'in-chamber', issue, language).value)
const headings = ({ parts }: Publication): readonly string[] => parts.map(({ heading }) => textOf(heading))
const letterOf = ({ parts }: Publication): readonly string[] =>
  parts[0]!.blocks.flatMap((block) => (block.kind === 'words' ? [textOf(block.runs)] : []))

describe('the form of a compilation in six languages', () => {
  it('has the masthead as the United Nations print it: in English in Arabic, Chinese and Russian documents', () => {
    const lines = (language: CompilationLanguage) => formIn(language).masthead.lines.map(textOf)
    expect(lines('en')).toEqual(['S/2021/1', 'Distr.: General', '1 November 2021', 'English', 'Original: Arabic/English/Spanish'])
    expect(lines('fr')).toEqual([
      'S/2021/1',
      'Distr. générale',
      '1er novembre 2021',
      'Français',
      'Original\u00a0: arabe/anglais/français/espagnol',
    ])
    expect(lines('es')).toEqual(['S/2021/1', 'Distr. general', '1 de noviembre de 2021', 'Español', 'Original: árabe/inglés/español'])
    expect(lines('ru')).toEqual(['S/2021/1', 'Distr.: General', '1 November 2021', 'Russian', 'Original: Arabic/English/Russian/Spanish'])
    expect(lines('zh')).toEqual(['S/2021/1', 'Distr.: General', '1 November 2021', 'Chinese', 'Original: Arabic/Chinese/English/Spanish'])
    expect(lines('ar')).toEqual(['S/2021/1', 'Distr.: General', '1 November 2021', 'Arabic', 'Original: Arabic/English/Spanish'])
    expect(
      formIn('ar')
        .masthead.lines.flat()
        .every(({ language, direction }) => language === 'en' && direction === 'ltr'),
    ).toBe(true)
    expect(compilationLanguages.map((one) => formIn(one).masthead.over)).toEqual([
      'الأمم المتحدة',
      '联合国',
      'United Nations',
      'Nations Unies',
      'Организация Объединенных Наций',
      'Naciones Unidas',
    ])
  })

  it('heads the letter as letters of the President are headed', () => {
    const heading = (language: CompilationLanguage) => headings(formIn(language))[0]
    expect(heading('fr')).toBe(
      'Lettre datée du 1er novembre 2021, adressée au Secrétaire général et aux représentants permanents des membres du Conseil de sécurité par la Présidence du Conseil de sécurité',
    )
    expect(heading('es')).toMatch(/^Carta de fecha 1 de noviembre de 2021 dirigida al Secretario General/)
    expect(heading('ru')).toMatch(/^Письмо Председателя Совета Безопасности от 1 ноября 2021 года на имя Генерального секретаря/)
    expect(heading('zh')).toMatch(/^2021年11月1日安全理事会主席给秘书长/)
    expect(heading('ar')).toMatch(/^رسالة مؤرخة 1 تشرين الثاني\/نوفمبر 2021 موجهة إلى الأمين العام/)
  })

  it('names delegations in its language, in the English order', () => {
    expect(headings(formIn('en')).slice(2)).toEqual([
      'Plurinational State of Bolivia',
      'Sweden (jointly with Norway)',
      'United Kingdom of Great Britain and Northern Ireland',
    ])
    expect(headings(formIn('zh')).slice(2)).toEqual(['多民族玻利维亚国', '瑞典(与挪威共同提出)', '大不列颠及北爱尔兰联合王国'])
    expect(headings(formIn('ar')).slice(2)[1]).toBe('السويد (بالاشتراك مع: النرويج)')
    expect(headings(formIn('ru')).slice(2)[1]).toBe('Швеция (совместно с: Норвегия)')
    const ids = compilationLanguages.map((one) =>
      formIn(one)
        .parts.map(({ id }) => id)
        .join(' '),
    )
    expect(new Set(ids)).toEqual(new Set(['letter annexes bolivia sweden united-kingdom']))
  })

  it('numbers annexes and says the original language in its own words', () => {
    const swedish = (language: CompilationLanguage): Part => formIn(language).parts[3]!
    expect(compilationLanguages.map((one) => `${swedish(one).label} ${swedish(one).aside}`)).toEqual([
      'المرفق الثاني [الأصل: بالعربية]',
      '附件二 [原件：阿拉伯文]',
      'Annex II [Original: Arabic]',
      'Annexe II [Original\u00a0: arabe]',
      'Приложение II [Подлинный текст на арабском языке]',
      'Anexo II [Original: árabe]',
    ])
  })

  it('says who sent statements, who presided and who signed', () => {
    expect(letterOf(formIn('fr'))).toEqual(
      expect.arrayContaining([
        'Présidence du Conseil de sécurité pendant le mois du débat\u00a0: Kenya.',
        'Des déclarations écrites ont été présentées par les délégations et entités ci-après\u00a0: État plurinational de Bolivie, Suède (conjointement avec Norvège) et Royaume-Uni de Grande-Bretagne et d’Irlande du Nord (au nom de\u00a0: Union européenne).'.replace(
          /’/g,
          "'",
        ),
        '(Signé) Ada Lind',
      ]),
    )
    expect(letterOf(formIn('es')).at(-3)).toBe(
      'Agradecería que la presente carta y sus anexos se distribuyeran como documento del Consejo de Seguridad.',
    )
    expect(letterOf(formIn('ru')).at(-2)).toBe('(Подпись) Ada Lind')
    for (const language of compilationLanguages) expect(letterOf(formIn(language)).join(' '), language).not.toMatch(/[{}]/)
  })

  it('gives the agenda item its name in the language of the form, and quotes the theme as printed', () => {
    const [opening] = formIn('zh').parts[0]!.blocks
    expect(opening?.kind === 'words' && opening.runs.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['妇女与和平与安全', 'Investing in local women’s networks']),
    )
    const unknown = noteOf({ agendaItem: 'The lakes and the Council' })
    expect(compilationOf(unknown, [], [], null, {}, 'fr').value.agendaItem).toEqual({ text: 'The lakes and the Council', language: 'en' })
  })

  it('says on every page that it is a draft while there is no symbol, without the name of the United Nations over it', () => {
    for (const language of compilationLanguages) {
      const publication = publicationOf(compilationOf(note, statements, [], 'in-chamber', {}, language).value)
      expect(publication.marks).toEqual([wordsIn(language).draft])
      expect(publication.masthead.over).toBeNull()
      expect(publication.direction).toBe(language === 'ar' ? 'rtl' : 'ltr')
    }
  })
})

describe('the Arabic form as a Word file', () => {
  const text = strFromU8(unzipSync(writeDocx(formIn('ar')))['word/document.xml']!)
  const paragraphs = text.split('<w:p>').slice(1)
  const holding = (words: string) => paragraphs.find((one) => one.replace(/<[^>]+>/g, '').includes(words))!

  it('runs from right to left, but for the lines of its masthead, which stand at the same end', () => {
    expect(holding('يشرفني')).toContain('<w:bidi/>')
    expect(holding('1 November 2021')).not.toContain('<w:bidi/>')
    expect(holding('1 November 2021')).toContain('<w:jc w:val="left"/>')
  })
  it('gives labels in words room before the names in the list', () => {
    const many = Array.from({ length: 21 }, (_, index) => statementOf(`text-${index}`, 'savaria'))
    const { value } = compilationOf(note, many, [], 'in-chamber', issue, 'ar')
    const xml = strFromU8(unzipSync(writeDocx(publicationOf(value)))['word/document.xml']!)
    const [, width = '0'] = /<w:tab w:val="left" w:pos="(\d+)"\/>/.exec(xml) ?? []
    expect(Number(width)).toBeGreaterThan('المرفق الحادي والعشرون'.length * 110)
  })
})

describe('the words of the form', () => {
  it('number annexes: Arabic ordinals in words, Chinese numerals, Roman elsewhere', () => {
    const arabic = (number: number) => annexNumber(number, 'ar')
    expect([1, 2, 10, 11, 12, 20, 21, 45, 99].map(arabic)).toEqual([
      'الأول',
      'الثاني',
      'العاشر',
      'الحادي عشر',
      'الثاني عشر',
      'العشرون',
      'الحادي والعشرون',
      'الخامس والأربعون',
      'التاسع والتسعون',
    ])
    expect([100, 101, 111, 200, 250, 1000].map(arabic)).toEqual([
      'المائة',
      'الأول بعد المائة',
      'الحادي عشر بعد المائة',
      'المائتان',
      'الخمسون بعد المائتين',
      '1000',
    ])
    expect(annexNumber(21, 'zh')).toBe('二十一')
    expect(annexNumber(14, 'ru')).toBe('XIV')
  })

  it('write days and lists by the custom of each language', () => {
    expect(compilationLanguages.map((one) => dayInWords('2021-03-06', wordsIn(one)))).toEqual([
      '6 آذار/مارس 2021',
      '2021年3月6日',
      '6 March 2021',
      '6 mars 2021',
      '6 марта 2021 года',
      '6 de marzo de 2021',
    ])
    const list = (names: readonly string[], language: CompilationLanguage) => listInWords(names, wordsIn(language))
    expect(list(['España', 'Irlanda'], 'es')).toBe('España e Irlanda')
    expect(list(['España', 'Kenya'], 'es')).toBe('España y Kenya')
    expect(list(['肯尼亚', '墨西哥', '挪威'], 'zh')).toBe('肯尼亚、墨西哥和挪威')
    expect(list(['كينيا', 'المكسيك', 'النرويج'], 'ar')).toBe('كينيا، المكسيك والنرويج')
  })
})

describe('what is printed of a statement', () => {
  const blocksOf = (statement: Parameters<typeof compilationOf>[1][number]) =>
    publicationOf(compilationOf(noteOf(), [statement], [], 'in-chamber').value).parts[2]!.blocks
  const texts = (statement: Parameters<typeof compilationOf>[1][number]) =>
    blocksOf(statement).map((block) => (block.kind === 'quoted' ? block.text : block.kind === 'words' ? textOf(block.runs) : block.kind))

  it('leaves out how to reach a mission, marks of delivery and numbers of pages, and no word of the statement', () => {
    const statement = {
      ...statementOf('a', 'savaria', {}, [
        'Statement by Ambassador Ada Lind of Savaria',
        'Check against delivery',
        'Tel. (212) 555-0142 · Fax (212) 555-0143 · mission@savaria.example',
        'Madam President, write to us at mission@savaria.example.',
        'We will act.',
        'Page 1 of 2',
      ]),
      body: [4, 5],
    }
    expect(texts(statement)).toEqual([
      'Statement by Ambassador Ada Lind of Savaria',
      'Madam President, write to us at mission@savaria.example.',
      'We will act.',
    ])
  })

  it('keeps notes with their marks, cells of tables and stretches in another direction', () => {
    const quoted = blocksOf(
      statementOf('a', 'savaria', {}, [
        { text: 'We act.', marks: [{ at: 7, note: 3 }], settings: [{ start: 0, end: 2, language: 'ar', direction: 'rtl' }] },
        { text: 'Lakes', kind: 'table-cell', cell: { table: 1, row: 0, column: 0 } },
        { text: 'See the report.', kind: 'footnote', label: '1' },
      ]),
    )
    expect(quoted).toMatchObject([
      { marks: [{ at: 7, note: 3 }], settings: [{ start: 0, end: 2, language: 'ar', direction: 'rtl' }] },
      { cell: { table: 1, row: 0, column: 0 } },
      { of: 'footnote' },
    ])
  })

  it('says that a text was recognised in a picture, on which pages, and which pages could not be read', () => {
    const recognised = { confidence: 0.8, doubtful: [] }
    const all = statementOf('a', 'savaria', {}, [{ text: 'We act.', page: 1, recognised }])
    expect(texts(all)).toEqual(['[Text recognised in a picture; not proof-read]', 'We act.'])
    const some = statementOf('a', 'savaria', {}, [
      { text: 'One.', page: 1 },
      { text: 'Two.', page: 2, recognised },
    ])
    const unread = { ...some, document: { ...some.document, unread: [{ page: 4, why: 'picture' as const }] } }
    expect(texts(unread)).toEqual([
      '[Pages of the file whose text was recognised in a picture and is not proof-read: 2]',
      '[Pages of the file that could not be read: 4]',
      'One.',
      'Two.',
    ])
  })
})
