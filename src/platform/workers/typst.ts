import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fontFiles, type TypstEngine } from '../../document/index.ts'

const require = createRequire(import.meta.url)

/**
 * Opens what a PDF is set with: the native typesetter, null where there is none for this kind of machine, and the font files,
 * each read only when its letters occur.
 */
export async function openTypst(): Promise<TypstEngine> {
  const faces = fontFiles.map((font) => ({ ...font, bytes: () => readFileSync(require.resolve(font.file)) }))
  try {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
    return { compiler: NodeCompiler as never, faces }
  } catch {
    return { compiler: null, faces }
  }
}
