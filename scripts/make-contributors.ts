/**
 * Makes src/council/contributors.json: which Member States had uniformed personnel in operations of the United Nations, by year.
 *
 * From `reference/peacekeeping/contributions-by-country-mission-gender-year.csv` (averages of a year, 2011 to 2020, rounded: whoever had less than half a person on average
 * is not in it) and `contributor-rank-2021-01.csv` (31 January 2021), both of corinnee/UN_Peacekeeping_Analytics (MIT), from the open data of United Nations peacekeeping.
 *
 *   npx esbuild scripts/make-contributors.ts --bundle --platform=node --format=esm --log-level=error | node --input-type=module - ../shared/data/reference/peacekeeping
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { recogniseDelegation } from '../src/council/index.ts'

const folder = process.argv[2] ?? '../shared/data/reference/peacekeeping'

/** Rows of a CSV text without line ends in its cells. */
function rowsOf(name: string): Record<string, string>[] {
  const lines = readFileSync(join(folder, name), 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(Boolean)
  const cells = (line: string) => [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^",]*))(?:,|$)/g)].map((match) => match[1] ?? match[2] ?? '')
  const head = cells(lines[0]!)
  return lines.slice(1).map((line) => Object.fromEntries(cells(line).map((cell, index) => [head[index] ?? '', cell])))
}

const years = new Map<string, Set<number>>()
function add(name: string, year: number): void {
  const id = recogniseDelegation(name)?.delegation.id
  if (!id) throw new Error(`Who is ${name}?`)
  years.set(id, (years.get(id) ?? new Set()).add(year))
}
for (const { Year, Country, Total } of rowsOf('contributions-by-country-mission-gender-year.csv'))
  if (Number(Year) >= 2011 && Number(Year) <= 2020 && Number(Total) > 0) add(Country!, Number(Year))
for (const { Contributing_Country, Total_Uniformed_Personnel } of rowsOf('contributor-rank-2021-01.csv'))
  if (Number(Total_Uniformed_Personnel) > 0) add(Contributing_Country!, 2021)

/** Years in a row as one line: `[id, from, to]`. */
const terms = [...years]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .flatMap(([id, of]) => {
    const sorted = [...of].sort()
    const runs: [string, number, number][] = []
    for (const year of sorted) {
      const last = runs.at(-1)
      if (last && last[2] === year - 1) last[2] = year
      else runs.push([id, year, year])
    }
    return runs
  })
writeFileSync('src/council/contributors.json', `${JSON.stringify({ from: 2011, to: 2021, terms }).replace(/\],\[/g, '],\n[')}\n`)
process.stdout.write(`${years.size} contributors, ${terms.length} terms\n`)
