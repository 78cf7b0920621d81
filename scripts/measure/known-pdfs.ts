import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeDocx, writePdf } from '../../src/document/index.ts'
import { partWith, publicationWith, quotedBlock } from '../../src/document/write/examples.ts'
import { openTypst } from '../../src/platform/workers/index.ts'

/** A PDF of a text that is known to the letter, made by one program. */
export interface KnownPdf {
  readonly maker: string
  readonly language: string
  readonly paragraphs: readonly string[]
  /** Null where the program is not installed. */
  readonly bytes: Uint8Array | null
}

export const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const

/** Sentences of resolutions and reports, one a paragraph, from the United Nations Parallel Corpus. */
function paragraphsIn(shared: string, language: string): readonly string[] {
  const [head, ...rows] = readFileSync(join(shared, 'data/parallel-un/women-peace.tsv'), 'utf8').trim().split('\n')
  const column = head!.split('\t').indexOf(language)
  return rows
    .map((row) => row.split('\t')[column]!.trim())
    .filter((text) => text.length > 20)
    .slice(0, 80)
}

/** The same text set by Typst through our own writer, by LibreOffice from our Word file, and by Chromium from a web page. */
export async function* knownPdfs(shared: string): AsyncGenerator<KnownPdf> {
  const folder = mkdtempSync(join(tmpdir(), 'ahadi-known-'))
  try {
    for (const language of languages) {
      const paragraphs = paragraphsIn(shared, language)
      const publication = publicationWith([
        partWith(
          'x',
          language,
          paragraphs.map((text, index) => quotedBlock(index + 1, text, language)),
        ),
      ])
      yield { maker: 'Typst', language, paragraphs, bytes: writePdf(publication, await openTypst()).value }
      const word = join(folder, `${language}.docx`)
      writeFileSync(word, writeDocx(publication))
      spawnSync(
        'soffice',
        ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, word],
        {
          timeout: 120_000,
        },
      )
      yield { maker: 'LibreOffice', language, paragraphs, bytes: madeFile(join(folder, `${language}.pdf`)) }
      const [page, printed] = [join(folder, `${language}.html`), join(folder, `${language}-page.pdf`)]
      const body = paragraphs.map((text) => `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`).join('\n')
      writeFileSync(
        page,
        `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8">${body}</html>`,
      )
      spawnSync('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--print-to-pdf=${printed}`, page], {
        timeout: 120_000,
      })
      yield { maker: 'Chromium', language, paragraphs, bytes: madeFile(printed) }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const madeFile = (path: string) => (existsSync(path) ? new Uint8Array(readFileSync(path)) : null)
