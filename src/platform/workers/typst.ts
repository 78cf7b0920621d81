import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fontFiles, type TypstEngine } from '../../document/index.ts'

const require = createRequire(import.meta.url)

/**
 * Opens what a PDF is set with: the native typesetter, null where there is none for this kind of machine, and the font files,
 * each read only when its letters occur.
 */
export async function openTypst(): Promise<TypstEngine> {
  const faces = fontFiles.map((font) => ({ ...font, bytes: () => readFileSync(pathOf(font.file)) }))
  try {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
    return { compiler: NodeCompiler as never, faces }
  } catch {
    return { compiler: null, faces }
  }
}

/** Finds a file of an installed package; a font package need not export its files by name. */
function pathOf(file: string): string {
  const folders = require.resolve.paths(file) ?? []
  const found = folders.map((folder) => join(folder, file)).find((path) => existsSync(path))
  if (found === undefined) throw new Error(`The font file ${file} is not installed`)
  return found
}
