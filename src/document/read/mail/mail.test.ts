import { describe, expect, test } from 'vitest'
import { codesOf, inShort, readBytes, refusalOf } from '../../../../test/support/reading.ts'

const bytes = (text: string) => Uint8Array.from(text.replaceAll('\n', '\r\n'), (letter) => letter.charCodeAt(0))
const head = `From: =?UTF-8?Q?Ada=C3=A9ze_Brandt?= <a.brandt@savaria.example>
To: wps@un.example
Subject: =?windows-1251?B?zOjw?=
 and security
Date: Mon, 18 Oct 2021 10:00:00 +0000
MIME-Version: 1.0
`
const read = (text: string, name = 'statement.eml') => readBytes(bytes(text), name)
const check = async (text: string, expected: readonly string[], codes: readonly string[], name?: string) => {
  const found = await read(text, name)
  expect(found.value.paragraphs.map(inShort)).toEqual(expected)
  expect(codesOf(found)).toEqual(codes)
  return found.value
}

describe('a mail', () => {
  test('of plain text has its head in the margins', async () => {
    const { margins } = await check(
      `${head}Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Madame la Pr=C3=A9sidente,=20
nous vous =
remercions.

Fin
`,
      ['paragraph Madame la Présidente, nous vous remercions.', 'paragraph Fin'],
      ['mail.head'],
    )
    expect(margins).toEqual([
      'From: Adaéze Brandt <a.brandt@savaria.example>',
      'To: wps@un.example',
      'Date: Mon, 18 Oct 2021 10:00:00 +0000',
      'Subject: Мир and security',
    ])
  })
  test('in two ways is read as a page, and attached files are told of', () =>
    check(
      `${head}Content-Type: multipart/mixed; boundary="a b"

--a b
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain

Plain
--inner
Content-Type: text/html; charset=windows-1256
Content-Transfer-Encoding: base64

PHA+0+HH4zwvcD4=
--inner--
--a b
Content-Type: application/msword; name="statement.doc"
Content-Disposition: attachment; filename="statement.doc"
Content-Transfer-Encoding: base64

0M8R4KGxGuE=
--a b--
`,
      ['paragraph سلام'],
      ['mail.head', 'mail.attachments'],
    ))
  test('that was passed on keeps the first head out of the text too', async () => {
    const { margins } = await check(
      `${head}Content-Type: text/plain

For your information.

From: B
Sent: Monday
To: C
Subject: D

Madam President,
`,
      ['paragraph For your information.', 'paragraph Madam President,'],
      ['mail.head'],
    )
    expect(margins).toContain('Sent: Monday')
  })
  test('saved as text by Outlook has its head in the margins', () =>
    check(
      'From:\tA. Brandt\nSent:\tMonday\nTo:\tB\nSubject:\tStatement\n\nMadam President,\n',
      ['paragraph Madam President,'],
      ['mail.head'],
      'statement.txt',
    ))
  test('without text is refused', async () => {
    const refused = await refusalOf(read(`${head}Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBOR\n`))
    expect([refused.code, refused.message]).toEqual(['file.unknown-format', expect.stringContaining('a mail without text')])
  })
  test('whose last boundary is missing is read', () =>
    check(
      `${head}Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

Cut sh`,
      ['paragraph Cut sh'],
      ['mail.head'],
    ))
  test('of parts without end inside one another gives no words and no crash', async () => {
    const nested = Array.from({ length: 200 }, (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n`).join('')
    expect((await refusalOf(read(head + nested))).code).toBe('file.unknown-format')
  })
})

test('a page that Word saved in one file is read without the head of its browser', () =>
  check(
    `MIME-Version: 1.0
X-Document-Type: Word
Content-Type: multipart/related; boundary="----=_NextPart"

This is a page.

------=_NextPart
Content-Location: file:///C:/statement.htm
Content-Transfer-Encoding: quoted-printable
Content-Type: text/html; charset="us-ascii"

<html><body><p class=3DMsoNormal>We commit=2E &#1052;</p></body></html>

------=_NextPart
Content-Location: file:///C:/image001.png
Content-Type: image/png

x
------=_NextPart--
`,
    ['paragraph We commit. М'],
    [],
    'statement.mht',
  ))
