import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { labelsOf, type Source } from './source.ts'

const fonts = [
  '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
  '@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf',
  '@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf',
  '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  '@expo-google-fonts/amiri/400Regular_Italic/Amiri_400Regular_Italic.ttf',
  '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
  '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf',
  '@embedpdf/fonts-sc/fonts/NotoSansHans-Bold.otf',
]

const template = readFileSync(join('scripts', 'make-demo', 'statement.typ'), 'utf8')

/** Makes the PDF of a source by Typst. The words go in as data, never as markup. Same source, same bytes. */
export function pdfOf(source: Source): Uint8Array {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts.map((path) => readFileSync(join('node_modules', path))) }] })
  const labels = labelsOf(source)
  const blocks = source.blocks.map((block, at) => ({ ...block, label: labels[at] }))
  const { language, letterhead = [], footer, footnotes } = source
  const given = { language, letterhead, footer, footnotes, blocks }
  return new Uint8Array(
    compiler.pdf({ mainFileContent: template, inputs: { given: JSON.stringify(given) } }, { creationTimestamp: 1790856000 }),
  )
}
