import { spawnSync } from 'node:child_process'
import { closeSync, cpSync, ftruncateSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../support/folder.ts'
import { ahadi, type Ran } from '../support/run.ts'

const demo = join(import.meta.dirname, '../../demo/2026-women-investing')
const statements = join(demo, 'statements')
const note = join(demo, 'concept-note.docx')
const good = join(statements, readdirSync(statements).find((name) => name.endsWith('.docx') && !name.includes('damaged'))!)

const xml = (body: string) =>
  strToU8(
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  )
const docx = (...texts: string[]) =>
  zipSync({ 'word/document.xml': xml(texts.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')) })

function large(): string {
  const path = join(folderWith(), 'large.docx')
  const file = openSync(path, 'w')
  ftruncateSync(file, 200 * 1024 * 1024)
  closeSync(file)
  return path
}

/** A document of 300 MB in a file of 300 KB. */
const bomb = () => zipSync({ 'word/document.xml': new Uint8Array(300 * 1024 * 1024) }, { level: 6 })
/** The head of a Word 97 file, with the name of its main stream as its directory holds it. */
const oldWord = () =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from('WordDocument', 'utf16le'),
    Buffer.alloc(600),
  ])
/** An encrypted PDF: its password is not the empty one. */
const lockedPdf = () => readFileSync(join(import.meta.dirname, '../fixtures/hostile/locked.pdf'))

const refused: readonly (readonly [string, string, () => string])[] = [
  ['an empty file', 'file.empty', () => join(folderWith({ 'empty.docx': '' }), 'empty.docx')],
  ['an old Word file of which only the head came', 'file.damaged', () => join(folderWith({ 'old.docx': oldWord() }), 'old.docx')],
  ['a truncated file', 'file.damaged', () => join(folderWith({ 'cut.docx': readFileSync(good).subarray(0, 4000) }), 'cut.docx')],
  ['a zip bomb', 'file.bomb', () => join(folderWith({ 'bomb.docx': bomb() }), 'bomb.docx')],
  ['an encrypted PDF', 'file.encrypted', () => join(folderWith({ 'locked.pdf': lockedPdf() }), 'locked.pdf')],
  ['a file of 200 MB', 'file.too-large', large],
  [
    'a picture',
    'file.unknown-format',
    () => join(folderWith({ 'photo.docx': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4]) }), 'photo.docx'),
  ],
  ['a file that is not there', 'file.not-found', () => join(folderWith(), 'nothing.docx')],
  ['an empty folder', 'folder.empty', () => folderWith()],
]

/** No stack, no inner value, and no path but those that were typed. */
const isClear = ({ err, out }: Ran, ...typed: string[]) => {
  const said = typed.reduce((text, path) => text.replaceAll(path, ''), `${err}${out}`)
  expect(said).not.toMatch(/\bat .*:\d+:\d+|node:internal|undefined|\[object|\/tmp\//)
}

describe('a file that gives no Document', () => {
  it.each(refused)('%s is refused as %s, in a clear sentence and with exit code 1', (_what, code, path) => {
    const ran = ahadi('read', path())
    expect(`${ran.out}${ran.err}`).toContain(`[${code}]`)
    expect(ran.code).toBe(1)
    isClear(ran)
  })
  it('does not stop the others, whose JSON is printed all the same', () => {
    const ran = ahadi('read', '--json', folderWith({ 'a.txt': 'Peace and security', 'b.docx': '', 'c.docx': docx('Women lead.') }))
    const entries = JSON.parse(ran.out)
    expect(entries.map((entry: { id: string }) => entry.id)).toEqual(['a', 'b', 'c'])
    expect(entries[1].refusal.code).toBe('file.empty')
    expect(entries[2].paragraphs[0].text).toBe('Women lead.')
    expect(ran.code).toBe(1)
  })
})

describe('content', () => {
  const check = (files: Record<string, string | Uint8Array>, code: string) => {
    const ran = ahadi('analyse', '--json', folderWith(files))
    expect(ran.code).toBe(0)
    expect(JSON.parse(ran.out).flatMap((entry: { notices: { code: string }[] }) => entry.notices.map((one) => one.code))).toContain(code)
  }
  it('without a speaker is a notice', () =>
    check({ 'x.docx': docx('Women build peace in every village of this region.') }, 'statements.no-speaker'))
  it('in another language is a notice', () =>
    check(
      {
        'x.txt':
          'As mulheres são essenciais para a construção da paz em todas as regiões do mundo, e nós não podemos esquecer o seu contributo para a reconciliação.',
      },
      'language.not-official',
    ))
  it('with several statements in one file is a notice', () =>
    check(
      {
        'x.docx': docx(
          'Ms. Arden (Belvora): We thank the presidency for this debate.',
          'We will fund women’s networks.',
          'Mr. Toren (Savaria): I thank the briefers.',
          'We shall send more women officers.',
        ),
      },
      'statements.several',
    ))
  it('that is no concept note is a notice', () => {
    const ran = ahadi('concept-note', '--json', join(folderWith({ 'x.txt': 'A recipe for bread.\n\nTake flour and water.' }), 'x.txt'))
    expect(ran.code).toBe(0)
    expect(JSON.parse(ran.out).notices.map((one: { code: string }) => one.code)).toContain('concept-note.not-a-concept-note')
  })
})

describe('compiling', () => {
  it('lists what cannot be read, says when a statement came twice, and goes on', () => {
    const folder = folderWith({ 'broken.docx': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]) })
    cpSync(good, join(folder, 'one.docx'))
    cpSync(good, join(folder, 'two.docx'))
    const out = join(folderWith(), 'out')
    const ran = ahadi('compile', folder, '--concept-note', note, '--out', out)
    expect(ran.code).toBe(1)
    isClear(ran, out)
    const codes = JSON.parse(readFileSync(join(out, 'notices.json'), 'utf8')).map((one: { code: string }) => one.code)
    expect(codes).toContain('statements.same-twice')
    expect(codes).toContain('compilation.unread')
    expect(readdirSync(out)).toContain('compilation.docx')
  })
  it('refuses a place for the results before it begins', () => {
    const out = join(folderWith({ taken: 'x' }), 'taken')
    const ran = ahadi('compile', statements, '--concept-note', note, '--out', out)
    expect(ran.err).toContain('[out.not-a-folder]')
    expect(ran.code).toBe(1)
  })
  it('refuses to write among the statements', () => {
    const folder = folderWith({ 'a.txt': 'Peace' })
    expect(ahadi('compile', folder, '--out', folder).err).toContain('[compile.same-folder]')
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })
  it('says which files belong to an earlier call', () => {
    const folder = folderWith({ 'a.txt': 'Ms. Arden (Belvora): We will fund women’s networks.' })
    const out = join(folderWith(), 'out')
    ahadi('compile', folder, '--out', out)
    expect(ahadi('compile', folder, '--out', out, '--record-only').err).toContain('[compile.older-files]')
  })
})

describe('a copy without the demonstration debate', () => {
  it('says so', () => {
    // Inside the checkout, so that packages are found.
    const copy = join(import.meta.dirname, '../../.build', `copy-${process.pid}`)
    cpSync(join(import.meta.dirname, '../../dist'), join(copy, 'dist'), { recursive: true })
    const main = `import { main } from './dist/ahadi.js'; process.exitCode = await main(['demo'])`
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', main], { cwd: copy, encoding: 'utf8' })
    rmSync(copy, { recursive: true })
    expect(stderr).toContain('[demo.missing]')
    expect(status).toBe(1)
  })
})

describe('wrong usage', () => {
  const check = (words: string[], says: RegExp) => {
    const ran = ahadi(...words)
    expect(ran.code).toBe(2)
    expect(ran.err).toMatch(says)
    expect(ran.out).toBe('')
    isClear(ran)
  }
  it('of an unknown command', () => check(['promise'], /There is no command “promise”/))
  it('of an unknown option', () => check(['read', '--fast', 'x'], /has no option “--fast”/))
  it('without a file', () => check(['read'], /needs FILE\|FOLDER…/))
  it('with one file too many', () => check(['concept-note', 'a', 'b'], /“b” is too much/))
  it('of an option without its value', () => check(['compile', 'x', '--out'], /“--out” needs a value/))
  it('without a place for the results', () => check(['compile', statements], /needs --out FOLDER/))
  it('with a form that there is not', () =>
    check(['compile', statements, '--out', 'x', '--form', 'online'], /in-chamber or videoconference/))
  it('with a day that there is not', () => check(['compile', statements, '--out', 'x', '--letter-date', '2026-13-40'], /a day such as/))
})
