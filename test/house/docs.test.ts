import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/ahadi.ts'
import { flow } from '../../src/debate/flow.ts'
import { helpOf, helpOfAll } from '../../src/doors/cli/help.ts'
import { filesBelow, root, text } from './house.ts'

const page = 'docs/reference/cli.md'
const fenced = (lines: readonly string[]) => ['```', ...lines, '```']

/** The page of the command line, made from the help of each command. */
function written(): string {
  const each = commands.flatMap((command) => ['', `## ahadi ${command.name}`, ...fenced(helpOf(command))])
  return [
    '# The command line',
    '',
    'This page repeats what `ahadi --help` prints; a test holds it against the program (`UPDATE=1 npx vitest run test/house` writes it anew).',
    ...fenced(helpOfAll(commands)),
    ...each,
    '',
  ].join('\n')
}

if (process.env.UPDATE && !process.env.CI) writeFileSync(join(root, page), written())

const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'demo/README.md', ...filesBelow('docs', '.md')]

describe('the pages', () => {
  it('repeat the help of the command line word for word', () => expect(text(page)).toBe(written()))
  it('name the rooms in the order of the flow', () => expect(text('README.md')).toContain(flow.map((room) => `\`${room}\``).join(', ')))
  it.each(pages)('%s links to what is there', (path) => {
    const links = [...text(path).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map((match) => match[1]!).filter((link) => !/^[a-z]+:/.test(link))
    expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([])
  })
  it('name no path of a machine', () => expect(pages.filter((path) => /\/(?:home|root|tmp|work|Users)\//.test(text(path)))).toEqual([]))
  it('show scripts that there are', () => {
    const scripts = Object.keys(JSON.parse(text('package.json')).scripts)
    const shown = [...`${text('README.md')}${text('CONTRIBUTING.md')}`.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
      (match) => match[1] ?? match[2]!,
    )
    expect(shown.filter((name) => !scripts.includes(name))).toEqual([])
  })
})
