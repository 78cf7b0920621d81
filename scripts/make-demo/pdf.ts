import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Block, Source } from './source.ts'

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
  const given = { language: source.language, letterhead: source.letterhead ?? [], footer: source.footer, blocks: labelled(source), footnotes: source.footnotes }
  return new Uint8Array(compiler.pdf({ mainFileContent: template, inputs: { given: JSON.stringify(given) } }, { creationTimestamp: 1790856000 }))
}

/** A PDF has no numbering of its own: the labels are printed as words. */
function labelled(source: Source): readonly (Block & { label: string })[] {
  let number = (source.firstNumber ?? 1) - 1
  let letter = -1
  return source.blocks.map((block) => {
    letter = block.kind === 'lettered' ? letter + 1 : -1
    const label = block.kind === 'numbered' ? `${++number}.` : block.kind === 'lettered' ? `(${'abcdefghij'[letter]})` : block.kind === 'bullet' ? '•' : ''
    return { ...block, label }
  })
}
