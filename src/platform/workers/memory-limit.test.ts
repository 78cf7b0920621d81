import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { withMemoryLimit } from './memory-limit.ts'
import { openPdfium } from './pdfium.ts'

const mebibyte = 1024 * 1024
const pdfium = () => new Uint8Array(readFileSync(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')))

describe('the limit of a module’s memory', () => {
  it('is lowered in place, and nothing else changes', () => {
    const module = pdfium()
    const limited = withMemoryLimit(module, 512 * mebibyte)
    const changed = [...limited.keys()].filter((at) => limited[at] !== module[at])
    expect(limited.length).toBe(module.length)
    expect(changed.length).toBeGreaterThan(0)
    expect(changed.length).toBeLessThanOrEqual(3)
  })
  it('stays where the module may grow less already, or begins above it', () => {
    const limited = withMemoryLimit(pdfium(), 256 * mebibyte)
    expect(withMemoryLimit(limited, 512 * mebibyte)).toBe(limited)
    expect(withMemoryLimit(limited, mebibyte)).toBe(limited)
  })
  it('is asked of something that is no module in vain', () => {
    expect(() => withMemoryLimit(new Uint8Array(8), mebibyte)).toThrow(RangeError)
    expect(() => withMemoryLimit(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 5, 0xff), mebibyte)).toThrow(RangeError)
  })
  it('holds PDFium: a block beyond it is not given, one below it is', async () => {
    const library = await openPdfium()
    expect(library.wasmExports.malloc(600 * mebibyte)).toBe(0)
    expect(library.wasmExports.malloc(100 * mebibyte)).toBeGreaterThan(0)
  })
})
