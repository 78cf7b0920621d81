import { describe, expect, it } from 'vitest'
import { receivedFrom } from '../../../test/support/received.ts'
import { printedParagraphs, roleOfLine, rolesOf } from './paragraph-role.ts'

describe('a line', () => {
  const check = (role: ReturnType<typeof roleOfLine>, lines: readonly string[]) => {
    for (const line of lines) expect([line, roleOfLine(line)]).toEqual([line, role])
  }

  it('says how to reach somebody, or who drafted it, in six languages', () =>
    check('contact', [
      'Tel. (212) 555-0142 · Fax (212) 555-0143 · mission@kestria.example',
      '800 Second Avenue, 15th Floor, New York, N.Y. 10017',
      '820 Second Avenue, Suite 9B',
      '136 East 67th Street, New York, NY 10065, Tel: (212) 555-0110, Fax: (212) 555-0111',
      'Tel: 212-555-0142',
      'For further information, please contact Ms. Lena Orr, Press Attaché, at press@kestria.example',
      'Drafted by: I. Ras',
      'www.kestria.example',
      '@KestriaUN',
      'Tél. : +41 22 555 01 42',
      'Teléfono: (212) 555-0142 – Correo electrónico: mision@rovinia.example',
      'Контакты для СМИ: +7 495 555-01-42',
      'ул. Восточная 67-я, д. 136, Нью-Йорк, NY 10065',
      'هاتف: ٢١٢٥٥٥٠١٤٢ فاكس: ٢١٢٥٥٥٠١٤٣',
      'شارع 47، الطابق 12، نيويورك 10017',
      '电话：(212) 555-0142　传真：(212) 555-0143',
      '联系人：李某',
    ]))

  it('holds a text to its delivery, in six languages', () =>
    check('delivery', [
      'CHECK AGAINST DELIVERY',
      '(Please check against delivery)',
      '*** Check against delivery ***',
      'Embargoed until 10 a.m., Thursday, 22 October',
      'Seul le prononcé fait foi',
      'Cotejar con lo pronunciado',
      'Сверять с произнесённым текстом',
      'يرجى المراجعة عند الإلقاء',
      '以现场发言为准',
    ]))

  it('marks a page', () => check('page', ['- 2 -', 'Page 3 of 7', '2/5', '…/2', 'Стр. 2', 'صفحة ٢', '第2页']))

  it('is none of these where it belongs to a statement or says who speaks', () =>
    check(null, [
      'Mr. President,',
      'Resolution 1325 (2000) was adopted in 2000.',
      'We will contribute 1,200,000 dollars in 2026 and 2027.',
      'The platform is open at www.kestria.example to all women mediators.',
      'Lift the embargo now.',
      'Lift the embargo until 2027',
      'As delivered, our plan helps women.',
      'Our contact group will meet again.',
      'For further information we refer to our national plan, which runs to 2030.',
      'STATEMENT BY KESTRIA (Check against delivery)',
      'between 2019-2023 and 2024-2028',
      '22.10.2026',
      'S/2021/875',
      '12',
    ]))
})

describe('the paragraphs that may be printed', () => {
  const { document } = receivedFrom({
    file: 'a.txt',
    margins: [],
    paragraphs: [
      'Statement by Kestria',
      'Tel. (212) 555-0142',
      'Mr. President,',
      'We will train 40 women.',
      'Contact: press@kestria.example',
    ],
  })

  it('are those of the statement, without how to reach somebody', () => {
    expect(printedParagraphs({ document, body: [3, 4, 5] }).map(({ n }) => n)).toEqual([3, 4])
    expect([...rolesOf({ document, body: [3, 4] }).values()]).toEqual(['beside', 'contact', 'body', 'body', 'contact'])
  })

  it('are all but these where no body could be told', () => {
    expect(printedParagraphs({ document, body: [] }).map(({ n }) => n)).toEqual([1, 3, 4])
  })
})
