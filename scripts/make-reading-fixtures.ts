// node scripts/run-ts.mjs scripts/make-reading-fixtures.ts: writes test/fixtures/reading, the same statement in six languages and several formats.
// LibreOffice (soffice) makes the formats of a flat OpenDocument text; where it is absent nothing is written.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { flatOdtOf } from './make-reading-fixtures/flat-odt.ts'
import { expectedOf, knownTexts } from './make-reading-fixtures/texts.ts'
import { wordOf } from './make-reading-fixtures/word.ts'

const profile = mkdtempSync(join(tmpdir(), 'ahadi-office-'))
for (const text of knownTexts) {
  const folder = join(process.cwd(), 'test/fixtures/reading', text.language)
  mkdirSync(folder, { recursive: true })
  const flat = join(folder, 'source.fodt')
  writeFileSync(flat, flatOdtOf(text))
  for (const format of ['odt', 'docx', 'doc', 'rtf', 'html'])
    execFileSync('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', format, '--outdir', folder, flat], {
      stdio: 'ignore',
    })
  writeFileSync(join(folder, 'by-hand.docx'), wordOf(text))
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expectedOf(text), null, 2)}\n`)
}
rmSync(profile, { recursive: true })
