import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** The checkout. */
export const root = join(import.meta.dirname, '../..')

/** All files below a folder of the checkout, as paths from the checkout with forward slashes, in order. */
export function filesBelow(folder: string, ending = ''): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}

export const text = (path: string) => readFileSync(join(root, path), 'utf8')

/** The source files of the program: no tests. */
export const sources = filesBelow('src').filter((path) => /\.tsx?$/.test(path) && !/\.(test\.tsx?|d\.ts)$/.test(path))

/** The rows of the table that stands under a heading of a page: cells without their outer blanks. */
export function tableUnder(page: string, heading: string): readonly (readonly string[])[] {
  const lines = text(page).split('\n')
  const from = lines.indexOf(heading)
  if (from < 0) throw new Error(`${page} has no heading "${heading}"`)
  const start = lines.findIndex((line, index) => index > from && line.startsWith('|'))
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'))
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
  return lines.slice(start + 2, end < 0 ? undefined : end).map(cells)
}
