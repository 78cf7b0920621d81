import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync, unzlibSync as zlib } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../test/support/databases.ts'
import { benchOver, byTester, workers } from '../../test/support/debates.ts'
import { docFile } from '../../test/support/doc-file.ts'
import { pdfFile } from '../../test/support/pdf-file.ts'
import { wordFile } from '../../test/support/word-file.ts'
import { debateById, openDebate } from '../debate/concept-note/index.ts'
import { handInCorrection } from '../debate/statements/hand-in-correction.ts'
import { type HandedInFile, handInStatements, receivedFilesOf } from '../debate/statements/index.ts'

import type { Database } from '../platform/database/index.ts'
import { exportDebate } from './export-debate.ts'
import { takeInWaiting } from './take-in.ts'
import { routesOf } from './web/routes.ts'
import { webApp } from './web/web-app.ts'

const by = byTester
/**
 * What stands in the files and must be found in nothing that goes out: an author, her path, her mail, her phones, what was struck out, commented or hidden,
 * marks of revisions, properties of her office, where a picture was taken. The numbers are ones that are kept for fiction.
 */
const secrets = [
  'quist',
  '555-0177',
  '555-0188',
  'strikeout',
  'remarked',
  'concealed',
  '00ZZ4711',
  'casefile',
  'gpslatitude',
  'thumbprint',
  'exifsecret',
]

const words = (n: number) =>
  `Hestland will contribute $${n} million to local women’s networks by 2030. We thank the presidency for this debate, and all who spoke for women.`
const letterhead = [
  'Permanent Mission of Hestland',
  'Contact: Zebulon Quist, tel. +1 212 555-0188, zebulon.quist@mission.example',
  'Statement by Hestland',
]

const runs = (text: string) => `<w:r w:rsidR="00ZZ4711"><w:t xml:space="preserve">${text}</w:t></w:r>`
const author = 'w:author="Zebulon Quist" w:date="2026-10-01T08:00:00Z"'
function docx(): Uint8Array {
  const body = [
    ...letterhead.map((line) => `<w:p w:rsidR="00ZZ4711">${runs(line)}</w:p>`),
    `<w:p>${runs(words(2))}<w:del w:id="1" ${author}><w:r><w:delText>strikeout +1 212 555-0177</w:delText></w:r></w:del><w:commentRangeStart w:id="5"/><w:r><w:commentReference w:id="5"/></w:r></w:p>`,
    `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>concealed</w:t></w:r>${runs('We will train 40 women mediators in 2028.')}</w:p>`,
  ].join('')
  const picture = Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, ...strToU8('Exif GPSLatitude exifsecret thumbprint'), 0xff, 0xd9])
  return wordFile({
    body,
    headers: { h1: `<w:p>${runs('zebulon.quist@mission.example +1 212 555-0188')}</w:p>` },
    settings: '<w:attachedTemplate r:id="t1"/><w:rsids><w:rsid w:val="00ZZ4711"/></w:rsids>',
    files: {
      'word/comments.xml': strToU8(
        `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="5" ${author}><w:p><w:r><w:t>remarked</w:t></w:r></w:p></w:comment></w:comments>`,
      ),
      'docProps/core.xml': strToU8(
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Zebulon Quist</dc:creator><cp:lastModifiedBy>Quist</cp:lastModifiedBy></cp:coreProperties>',
      ),
      'docProps/custom.xml': strToU8('<Properties><property name="casefile">C:\\Users\\zquist\\casefile.docx</property></Properties>'),
      'docProps/thumbnail.jpeg': picture,
      'word/media/image1.jpeg': picture,
      'word/_rels/settings.xml.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///C:/Users/zquist/casefile.dotx" TargetMode="External"/></Relationships>',
      ),
    },
  })
}

function odt(): Uint8Array {
  const office =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
  const paragraphs = [...letterhead.map((line) => line.replace('Hestland', 'Kestria')), words(3).replace('Hestland', 'Kestria')].map(
    (line) => `<text:p>${line}</text:p>`,
  )
  const changes =
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Zebulon Quist</dc:creator><dc:date>2026-10-01T08:00:00</dc:date></office:change-info><text:p>strikeout +1 212 555-0177</text:p></text:deletion></text:changed-region></text:tracked-changes>'
  const note =
    '<text:p>We will open a centre.<office:annotation><dc:creator>Zebulon Quist</dc:creator><text:p>remarked</text:p></office:annotation><text:change text:change-id="c1"/></text:p>'
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content ${office}><office:body><office:text>${changes}${paragraphs.join('')}${note}</office:text></office:body></office:document-content>`,
    ),
    'meta.xml': strToU8(
      `<office:document-meta ${office}><office:meta><meta:initial-creator>Zebulon Quist</meta:initial-creator><meta:user-defined meta:name="casefile">C:/Users/zquist</meta:user-defined></office:meta></office:document-meta>`,
    ),
    'Thumbnails/thumbnail.png': strToU8('thumbprint'),
    'META-INF/manifest.xml': strToU8(
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>',
    ),
  })
}

const rtf = () =>
  strToU8(
    `{\\rtf1\\ansi{\\info{\\author Zebulon Quist}{\\operator Quist}{\\*\\company casefile}}{\\*\\revtbl{Zebulon Quist;}}{\\*\\template C:\\\\Users\\\\zquist\\\\casefile.dot}{\\header zebulon.quist@mission.example\\par}${letterhead
      .map((line) => `${line.replace('Hestland', 'Savaria')}\\par `)
      .join(
        '',
      )}${words(4).replace('Hestland', 'Savaria').replaceAll('’', "\\'92")}{\\deleted\\revauthdel1 strikeout +1 212 555-0177}{\\v concealed}{\\*\\annotation remarked}\\par}`,
  )

function pdf(): Uint8Array {
  const lines = [
    ...letterhead.map((line) => line.replace('Hestland', 'Belvora')),
    'Belvora will contribute $5 million to local networks by 2030.',
    'We thank the presidency for this debate and all who spoke.',
  ]
  const made = strFromU8(pdfFile({ pages: [lines.map((text, at) => ({ text, y: 760 - at * 40 }))] }), true)
  const info = '/Info << /Author (Zebulon Quist) /Title (C:\\\\Users\\\\zquist\\\\casefile.docx) /Keywords (GPSLatitude exifsecret) >>'
  return strToU8(made.replace('/Root 1 0 R', `/Root 1 0 R ${info}`), true)
}

function doc(): Uint8Array {
  const lines = [
    ...letterhead.map((line) => line.replace('Hestland', 'Jorvania')),
    'Jorvania will contribute $7 million to local networks by 2030.',
  ]
  const [struck, hidden] = [
    [0x00, 0x08, 1],
    [0x3c, 0x08, 1],
  ]
  return docFile({
    pieces: [
      { text: lines.join('\r') },
      { text: ' strikeout +1 212 555-0177', look: struck! },
      { text: ' concealed', look: hidden! },
      { text: '\rWe thank the presidency for this debate.\r' },
    ],
    streams: { '\u0005SummaryInformation': strToU8('Zebulon Quist C:\\Users\\zquist\\casefile.doc') },
  })
}

const html = () =>
  strToU8(
    `<!doctype html><html><head><meta charset="utf-8"><meta name="author" content="Zebulon Quist"><title>casefile</title></head><body><!-- remarked by Quist -->${letterhead
      .map((line) => `<p>${line.replace('Hestland', 'Dovenia')}</p>`)
      .join(
        '',
      )}<p>${words(6).replace('Hestland', 'Dovenia')}<del>strikeout +1 212 555-0177</del></p><p style="display:none">concealed</p></body></html>`,
  )

const fileOf = (file: string, bytes: Uint8Array): HandedInFile => ({
  file,
  bytes,
  sha256: createHash('sha256').update(bytes).digest('hex'),
})
const files = [
  fileOf('Statement_final_ZQuist.docx', docx()),
  fileOf('zquist-kestria.odt', odt()),
  fileOf('C:\\Users\\zquist\\savaria.rtf'.replaceAll('\\', '_'), rtf()),
  fileOf('quist.pdf', pdf()),
  fileOf('mail from Quist.html', html()),
  fileOf('zquist.doc', doc()),
  fileOf('Quist damaged.docx', strToU8('PK\u0003\u0004 not a file of Word, by Quist')),
]

/** All that can be read in bytes: themselves, the parts of an archive, and what PDFium reads of a PDF. */
async function readable(bytes: Uint8Array): Promise<string> {
  const own = strFromU8(bytes, true)
  if (own.startsWith('PK')) {
    const parts = Object.entries(unzipSync(bytes))
    return (await Promise.all(parts.map(async ([name, part]) => `${name}\n${await readable(part)}`))).join('\n')
  }
  const inflated = [...own.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, stream]) => inflate(stream!))
  return `${own}\n${Buffer.from(bytes).toString('utf8')}\n${inflated.join('\n')}`
}

function inflate(stream: string): string {
  try {
    return strFromU8(zlib(strToU8(stream, true)), true)
  } catch {
    return ''
  }
}

eachDatabase('what hides in a file that is handed in', (open, kind) => {
  const pool = workers()
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => pool.close())

  it.skipIf(kind === 'server')(
    'is in no page that a reader can reach, in no download, and in no export',
    async () => {
      const debateId = await database.write((queries) => openDebate(queries, { slug: 'hostile', date: '2026-10-21' }, by))
      const takeIn = () => takeInWaiting(benchOver(database, pool), debateId, () => by)
      await database.write((queries) => handInStatements(queries, debateId, files, by))
      await takeIn()
      expect((await receivedFilesOf(database.read, debateId)).map(({ state, anchor }) => [state, anchor])).toEqual([
        ['taken-in', 'hestland'],
        ['taken-in', 'kestria'],
        ['taken-in', 'savaria'],
        ['taken-in', 'belvora'],
        ['taken-in', 'dovenia'],
        ['taken-in', 'jorvania'],
        ['refused', null],
      ])
      const given = (await Promise.all(files.slice(0, -1).map(async ({ bytes }) => readable(bytes)))).join('\n').toLowerCase()
      expect(secrets.filter((secret) => !given.includes(secret.toLowerCase()))).toEqual([])
      const next = strToU8(strFromU8(rtf(), true).replaceAll('Savaria', 'Hestland').replace('$4', '$2'), true)
      const file = fileOf('Quist corrected.rtf', next)
      await database.write((queries) => handInCorrection(queries, { debateId, anchor: 'hestland', version: 1 }, file, 'A slip.', by))
      await takeIn()

      const bench = benchOver(database, pool)
      const defects: unknown[] = []
      const app = webApp({ database, routes: routesOf(bench), now: () => by.at, report: (problem) => String(defects.push(problem)) })
      const waiting = ['/en/debates/hostile', '/ar/debates/hostile', '/en/search?q=Quist', '/en/search?q=0188', '/en/debates']
      const seen = new Set(waiting)
      const leaks: string[] = []
      const look = async (name: string, bytes: Uint8Array) => {
        const text = (await readable(bytes)).toLowerCase()
        // A search repeats what was looked for.
        const own = name.includes('/search') ? decodeURIComponent(name).toLowerCase() : ''
        for (const secret of secrets)
          if (text.includes(secret.toLowerCase()) && !own.includes(secret.slice(-4).toLowerCase())) leaks.push(`${name}: ${secret}`)
      }
      while (waiting.length > 0) {
        const path = waiting.shift()!
        const answer = await app.request(path, { headers: { host: 'localhost' } })
        const bytes = new Uint8Array(await answer.arrayBuffer())
        await look(path, bytes)
        if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
        for (const [, href] of strFromU8(bytes).matchAll(/<a\b[^>]*\bhref="([^"#]+)/g)) {
          const { pathname, search } = new URL(href!.replaceAll('&amp;', '&'), `http://localhost${path}`)
          const to = pathname + search
          // One address of each kind: the lists that filters leave are made of the same words.
          const kind = `${pathname}?${[...new URLSearchParams(search).keys()].sort().join('&')}`
          if (!/^\/en\/(debates\/hostile|search)/.test(to) || seen.has(kind)) continue
          seen.add(kind)
          waiting.push(to)
        }
      }
      expect(defects).toEqual([])
      const of = (ending: string) => [...seen].filter((path) => path.includes(ending)).length
      for (const ending of [
        'clean-copy.docx',
        '.atom',
        'register.csv',
        'register.json',
        'compilation',
        '/versions/2',
        '/commitments/',
        '?version',
      ])
        expect([ending, of(ending) > 0]).toEqual([ending, true])
      const exported = await exportDebate(bench, await debateById(database.read, debateId), '2026-11-02')
      for (const [name, bytes] of Object.entries(exported.results))
        await look(`export/${name}`, typeof bytes === 'string' ? strToU8(bytes) : bytes)
      expect([...new Set(leaks)].sort()).toEqual([])
    },
    240_000,
  )
})
