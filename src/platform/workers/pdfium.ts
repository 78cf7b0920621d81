import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { PdfiumPainter } from '../../document/index.ts'
import { withMemoryLimit } from './memory-limit.ts'

/** The part of the standard WebAssembly interface that is used here; Node's types leave it out. */
interface WebAssemblyInterface {
  readonly compile: (bytes: Uint8Array) => Promise<object>
  readonly Instance: new (compiled: object, imports: object) => { readonly exports: object }
}
const webAssembly = (globalThis as unknown as { readonly WebAssembly: WebAssemblyInterface }).WebAssembly

/** The longest real document met takes 60 MiB; a file of the largest size that is taken fits in several times. */
const mostMemory = 512 * 1024 * 1024

let compiled: Promise<object> | null = null

/** Opens PDFium from its package: compiled once a thread (12 ms), then a fresh instance at each call (5 ms). */
export async function openPdfium(): Promise<PdfiumPainter> {
  compiled ??= webAssembly.compile(
    withMemoryLimit(readFileSync(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')), mostMemory),
  )
  const wasm = await compiled
  // Loaded here, so that the main thread, which never opens a PDF, does not load it.
  const { PDFiumModule } = await import('@hyzyla/pdfium')
  const options = {
    // Named so that the package does not look for a file by itself.
    locateFile: () => '',
    // What it would write to the log comes from the file.
    print: () => {},
    printErr: () => {},
    instantiateWasm: (imports: object, done: (instance: object) => void) => {
      const instance = new webAssembly.Instance(wasm, imports)
      done(instance)
      return instance.exports
    },
  }
  const library = (await PDFiumModule(options as never)) as unknown as PdfiumPainter & { readonly _FPDF_InitLibrary: () => void }
  library._FPDF_InitLibrary()
  return library
}
