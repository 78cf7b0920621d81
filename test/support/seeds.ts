import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Seed } from './variants.ts'

const root = join(import.meta.dirname, '../..')
const endings = new Set(['.docx', '.doc', '.odt', '.fodt', '.rtf', '.html', '.htm', '.mht', '.eml', '.pdf', '.txt'])
/** Larger files are the same parsers over more pictures. */
const largest = 400_000

/** The files of a folder and of those in it that some reader reads, by name. */
export function seedsIn(folder: string): readonly Seed[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((name) => endings.has(extname(name).toLowerCase()))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }))
    .filter(({ bytes }) => bytes.length > 0 && bytes.length <= largest)
}

/** Seeds in turn by format, so that each format has its share however many files it has. */
export function inTurn(seeds: readonly Seed[]): readonly Seed[] {
  const formats = [...new Set(seeds.map(({ name }) => extname(name).toLowerCase()))]
  const byFormat = formats.map((format) => seeds.filter(({ name }) => extname(name).toLowerCase() === format))
  const most = Math.max(...byFormat.map((one) => one.length))
  return Array.from({ length: most }, (_, round) => byFormat.map((one) => one[round % one.length]!)).flat()
}

/** The seeds that are the project's own. */
export const ownSeeds = (): readonly Seed[] => inTurn(['test/fixtures', 'demo'].flatMap((folder) => seedsIn(join(root, folder))))
