import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { flow } from '../../src/debate/flow.ts'
import { sources, tableUnder, text } from './house.ts'

/** The files of ours that a file imports, as paths from the checkout. */
function importsOf(path: string): readonly string[] {
  const found = [...text(path).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1]!)
  return found.filter((to) => /\.tsx?$/.test(to)).map((to) => posix.join(posix.dirname(path), to))
}

const rules = new Map(tableUnder('ARCHITECTURE.md', '## What may import what').map(([folder, may]) => [folder!.replaceAll('`', ''), may!]))

/** The row of the table that governs a file: the most exact one. */
function rowOf(path: string): string {
  const inside = path.replace(/^src\//, '')
  if (rules.has(inside)) return inside
  return inside.startsWith('debate/') ? 'debate/*' : inside.split('/')[0]!
}

const roomOf = (path: string) => /^src\/debate\/([^/]+)\//.exec(path)?.[1]

function mayImport(from: string, to: string): boolean {
  const row = rowOf(from)
  const may = rules.get(row) ?? ''
  if (may === 'everything') return true
  const [own, other] = [roomOf(from), roomOf(to)]
  if (own ? own === other : rowOf(to) === row) return true
  if (other === undefined) return may.includes(`\`${rowOf(to)}\``)
  if (!to.endsWith('/index.ts')) return false
  if (may.includes('every room')) return true
  return may.includes('rooms upstream') && flow.indexOf(other as never) < flow.indexOf(own as never)
}

function circle(from: string, path: readonly string[] = [], clear = new Set<string>()): readonly string[] | null {
  if (path.includes(from)) return [...path.slice(path.indexOf(from)), from]
  if (clear.has(from)) return null
  for (const to of importsOf(from)) {
    const found = circle(to, [...path, from], clear)
    if (found) return found
  }
  clear.add(from)
  return null
}

describe('what may import what', () => {
  it('has a row in ARCHITECTURE.md for each file', () => {
    expect(sources.filter((path) => !rules.has(rowOf(path)))).toEqual([])
  })
  it('is kept by each file', () => {
    const wrong = sources.flatMap((from) =>
      importsOf(from)
        .filter((to) => !mayImport(from, to))
        .map((to) => `${from} → ${to}`),
    )
    expect(wrong).toEqual([])
  })
  it('forbids an import from a room downstream, past an index, and of a door', () => {
    expect(mayImport('src/debate/statements/x.ts', 'src/debate/analysis/index.ts')).toBe(false)
    expect(mayImport('src/debate/analysis/x.ts', 'src/debate/statements/head.ts')).toBe(false)
    expect(mayImport('src/debate/analysis/x.ts', 'src/doors/tasks.ts')).toBe(false)
    expect(mayImport('src/document/x.ts', 'src/council/index.ts')).toBe(false)
    expect(mayImport('src/debate/analysis/x.ts', 'src/debate/statements/index.ts')).toBe(true)
  })
  it('has no circles', () => {
    const clear = new Set<string>()
    const circles = sources.flatMap((path) => circle(path, [], clear)?.slice(1).sort().join(' ⇄ ') ?? [])
    expect([...new Set(circles)]).toEqual([])
  })
  it('keeps files, network, processes and clock out of pure files', () => {
    const pure = sources.filter((path) => /^src\/(document|language|council|debate|ui)\//.test(path) && !path.endsWith('/command.ts'))
    const touching = /'node:(fs|net|http|https|child_process|os)|Date\.now\(|new Date\(\)|process\.(env|cwd|argv)|fetch\(/
    expect(pure.filter((path) => touching.test(text(path)))).toEqual([])
  })
})

describe('the flow of the debate', () => {
  it('stands in ARCHITECTURE.md in the order of flow.ts', () => {
    expect(text('ARCHITECTURE.md')).toContain(`\`src/debate/flow.ts\`: ${flow.join(', ')}.`)
  })
  it('names every room that is there, and no other', () => {
    expect([...new Set(sources.map(roomOf).filter(Boolean))].sort()).toEqual([...flow].sort())
  })
  it('has one index in each room', () => {
    expect(flow.filter((room) => !sources.includes(`src/debate/${room}/index.ts`))).toEqual([])
  })
})
