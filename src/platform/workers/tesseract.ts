import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Picture, Recogniser } from '../../document/index.ts'

const require = createRequire(import.meta.url)

/** Tesseract's names of the data for the official languages. */
const dataNames: Readonly<Record<string, string>> = { ar: 'ara', en: 'eng', es: 'spa', fr: 'fra', ru: 'rus', zh: 'chi_sim' }

/** The part of the interface of `tesseract.js-core` that is used here. */
interface Api {
  readonly Init: (folder: string, languages: string, mode: number) => number
  readonly SetVariable: (name: string, value: string) => void
  readonly SetPageSegMode: (mode: number) => void
  readonly SetImageFile: (exif: number, angle: number) => number
  readonly SetSourceResolution: (dpi: number) => void
  readonly Recognize: (monitor: null) => number
  readonly GetTSVText: (page: number) => string
  readonly Clear: () => void
  readonly End: () => void
}
interface Module {
  readonly FS: { readonly writeFile: (path: string, bytes: Uint8Array) => void; readonly unlink: (path: string) => void }
  readonly TessBaseAPI: new () => Api
  readonly destroy: (api: Api) => void
}

/** `OEM_LSTM_ONLY`: the data holds nothing else. */
const neuralOnly = 1
/** `PSM_AUTO`: columns and paragraphs are found, the way up is not. */
const automatic = 3
/** Sets of languages that stay loaded in a worker; each takes 10 to 60 MB. */
const kept = 4

/** Folders in which systems keep Tesseract's data; what `TESSDATA_PREFIX` names comes first, as it does for Tesseract. */
function systemFolders(): readonly string[] {
  const named = process.env.TESSDATA_PREFIX
  const debian = '/usr/share/tesseract-ocr'
  const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : []
  return [
    ...(named ? [named, join(named, 'tessdata')] : []),
    ...versions.map((version) => join(debian, version, 'tessdata')),
    '/usr/share/tessdata',
    '/usr/share/tesseract/tessdata',
    '/usr/local/share/tessdata',
    '/opt/homebrew/share/tessdata',
  ]
}

/** Where the data of a language is: in its package, which every machine has alike, else in the system's Tesseract. */
function dataOf(language: string): (() => Uint8Array) | null {
  const name = dataNames[language]!
  const packed = packageFile(`@tesseract.js-data/${name}`, `4.0.0_best_int/${name}.traineddata.gz`)
  if (packed) return () => gunzipSync(readFileSync(packed))
  const found = systemFolders()
    .map((folder) => join(folder, `${name}.traineddata`))
    .find((path) => existsSync(path))
  return found === undefined ? null : () => readFileSync(found)
}

function packageFile(name: string, file: string): string | null {
  try {
    const path = join(dirname(require.resolve(`${name}/package.json`)), file)
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

let opened: Recogniser | null = null

/** Opens Tesseract with the data that is on this machine, once a thread; null where Tesseract is not installed. It asks no network for anything. */
export function openTesseract(): Recogniser | null {
  opened ??= recogniserHere()
  return opened
}

function recogniserHere(): Recogniser | null {
  // Every processor for which Node 20 is built has these vector instructions, but for old 64-bit PCs.
  const cores = ['tesseract-core-simd-lstm', 'tesseract-core-lstm'].filter((core) => packageFile('tesseract.js-core', `${core}.wasm`))
  if (cores.length === 0) return null
  const languages = new Map(
    Object.keys(dataNames).flatMap((language) => ((data) => (data ? [[language, data] as const] : []))(dataOf(language))),
  )
  let module: Promise<Module> | null = null
  let apis = new Map<string, Api>()
  const loaded = new Set<string>()

  const apiOf = async (wanted: readonly string[]): Promise<{ readonly library: Module; readonly api: Api }> => {
    module ??= openModule(cores)
    const library = await module
    const key = wanted.map((language) => dataNames[language]!).join('+')
    let api = apis.get(key)
    if (!api) {
      for (const language of wanted) {
        if (!loaded.has(language)) library.FS.writeFile(`/${dataNames[language]}.traineddata`, languages.get(language)!())
        loaded.add(language)
      }
      api = new library.TessBaseAPI()
      if (api.Init('/', key, neuralOnly) !== 0) throw new Error(`Tesseract takes no data for ${key}`)
      // White letters on black are rare on paper, and to look for them takes half as long again.
      api.SetVariable('tessedit_do_invert', '0')
    }
    apis.delete(key)
    apis.set(key, api)
    for (const [oldest, old] of [...apis].slice(0, -kept)) {
      old.End()
      library.destroy(old)
      apis.delete(oldest)
    }
    return { library, api }
  }

  return {
    languages: new Set(languages.keys()),
    read: async (picture, wanted) => {
      const { library, api } = await apiOf(wanted)
      try {
        return wordsOf(library, api, picture)
      } catch (problem) {
        // A library that trapped is not used again.
        module = null
        apis = new Map()
        loaded.clear()
        throw problem
      }
    },
  }
}

function wordsOf(library: Module, api: Api, { width, height, grey, resolution }: Picture): string {
  // The library's own name for the picture that it is given.
  const file = '/input'
  const head = new TextEncoder().encode(`P5 ${width} ${height} 255\n`)
  const bytes = new Uint8Array(head.length + grey.length)
  bytes.set(head)
  bytes.set(grey, head.length)
  library.FS.writeFile(file, bytes)
  try {
    api.SetPageSegMode(automatic)
    if (api.SetImageFile(1, 0) !== 0) throw new Error('Tesseract takes no picture of this kind')
    api.SetSourceResolution(Math.round(resolution))
    return api.Recognize(null) === 0 ? api.GetTSVText(0) : ''
  } finally {
    api.Clear()
    library.FS.unlink(file)
  }
}

async function openModule(cores: readonly string[]): Promise<Module> {
  for (const core of cores) {
    try {
      const open = require(`tesseract.js-core/${core}.js`) as (options: object) => Promise<Module>
      const wasmBinary = readFileSync(packageFile('tesseract.js-core', `${core}.wasm`)!)
      const silent = () => {}
      // With the bytes given there is nothing that it could look for by itself.
      return await open({ wasmBinary, locateFile: () => '', TesseractProgress: silent, print: silent, printErr: silent })
    } catch (problem) {
      if (core === cores.at(-1)) throw problem
    }
  }
  throw new Error('Tesseract is not installed')
}
