import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeEpub } from './epub/write-epub.ts'
import { hostileTexts, partWith, publicationWith, quotedBlock, richPublication } from './examples.ts'
import type { Publication } from './publication.ts'

/** Debian's package: a Java archive that runs by itself. */
const epubcheck = '/usr/bin/epubcheck'
const installed = existsSync(epubcheck) && spawnSync('java', ['-version']).status === 0

/** What epubcheck says that is more than a remark, and its closing line. */
function verdictOn(bytes: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'ahadi-epub-'))
  try {
    const path = join(folder, 'compilation.epub')
    writeFileSync(path, bytes)
    const { stdout, stderr } = spawnSync('java', ['-jar', epubcheck, path], { encoding: 'utf8' })
    return `${stdout}${stderr}`.split('\n').filter((line) => /^(FATAL|ERROR|WARNING|No errors)/.test(line))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const hostile = publicationWith([
  ...richPublication().parts.filter(({ place }) => place === 'body'),
  partWith(
    'x',
    'en',
    hostileTexts.map((text, index) => quotedBlock(index + 1, text, 'en', { label: text })),
  ),
])
const backwards: Publication = { ...publicationWith([]), date: null, language: 'ar', direction: 'rtl' }

describe('a written EPUB', () => {
  it.skipIf(!installed).each([
    ['tables, notes, and texts that try to be markup', hostile],
    ['no statement, no day, from right to left', backwards],
  ])('passes epubcheck where it is installed (skipped elsewhere): %s', { timeout: 180_000 }, (_, publication) => {
    expect(verdictOn(writeEpub(publication))).toEqual(['No errors or warnings detected.'])
  })
})
