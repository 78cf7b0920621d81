import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { expect, it } from 'vitest'
import { describeWithShared } from '../../test/support/shared.ts'
import { delegationById, findDelegations, findSymbols, nameOf, recogniseDelegation } from './index.ts'

const six = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const

describeWithShared('on real material', (shared) => {
  const read = (path: string) => readFileSync(join(shared, 'data', path), 'utf8')

  it('keeps the tables that the script makes of the facts and the files kept by hand', () => {
    const root = join(import.meta.dirname, '../..')
    const built = buildSync({
      entryPoints: [join(root, 'scripts/make-delegations.ts')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      write: false,
    })
    const out = mkdtempSync(join(tmpdir(), 'ahadi-delegations-'))
    try {
      execFileSync(process.execPath, ['--input-type=module', '-', join(shared, 'data/reference'), out], {
        cwd: root,
        input: built.outputFiles[0]!.text,
      })
      for (const file of ['delegation/table.ts', 'membership.json']) {
        expect(
          readFileSync(join(root, 'src/council', file), 'utf8') === readFileSync(join(out, file), 'utf8'),
          `${file} is stale: run the script`,
        ).toBe(true)
      }
    } finally {
      rmSync(out, { recursive: true, force: true })
    }
  })

  it('recognises every speaker of the debate of 2016, and prints the name of that day', () => {
    const names = new Set(
      read('wps-debate-2016/index.csv')
        .split('\n')
        .slice(1)
        .flatMap((line) => line.replace(/"[^"]*"/g, '-').split(',')[3] || []),
    )
    // In the records of that debate "Venezuela" is a hand-made short form.
    for (const name of names) {
      const found = recogniseDelegation(name)
      expect(found, name).not.toBeNull()
      expect(found!.how).not.toBe('near')
      if (name !== 'Venezuela') expect(nameOf(found!.delegation, 'en', '2016-03-28')).toBe(name)
    }
  })

  it('recognises every State that speaks in the Council, slips of a scan included', () => {
    const names = new Set(
      read('sc-speeches/sc_speeches.jsonl')
        .split('\n')
        .flatMap((line) => (line ? (JSON.parse(line) as { country: string }).country || [] : [])),
    )
    const near = [...names].filter((name) => recogniseDelegation(name)?.how === 'near')
    expect([...names].filter((name) => !recogniseDelegation(name))).toEqual([])
    expect(near.sort()).toEqual(["C6te d'Ivoire", 'Republic ofKorea'])
  })

  it('finds the same delegations and symbols in six languages', () => {
    const lines = six.map((language) => read(`parallel-un/devset.${language}`).split('\n'))
    const agree = (find: (text: string) => readonly string[]): number[] => {
      const found = lines.map((texts) => texts.map((text) => new Set(find(text))))
      return six.map((_, own) => {
        let known = 0
        let hit = 0
        for (let line = 0; line < lines[0]!.length; line++) {
          const votes = new Map<string, number>()
          six.forEach((_, other) => {
            if (other !== own) for (const id of found[other]![line] ?? []) votes.set(id, (votes.get(id) ?? 0) + 1)
          })
          for (const [id, count] of votes) {
            if (count < 3) continue
            known++
            if (found[own]![line]?.has(id)) hit++
          }
        }
        return hit / known
      })
    }
    // What at least three other languages name. The rest are adjectives ("le Gouvernement israélien") and slips of the translations.
    for (const share of agree((text) => findDelegations(text).map(({ delegation }) => delegation.id))) expect(share).toBeGreaterThan(0.86)
    for (const share of agree((text) => findSymbols(text).map(({ symbol }) => symbol))) expect(share).toBeGreaterThan(0.96)
  })

  it('knows who signs and what is cited in S/2021/875', () => {
    const text = read('concept-note/S-2021-875.zh.txt')
    expect(findDelegations(text).map(({ delegation }) => delegation.id)).toContain('kenya')
    expect(findSymbols(text).map(({ symbol }) => symbol)).toEqual(expect.arrayContaining(['S/2020/946', 'S/RES/1325 (2000)']))
    expect(delegationById('kenya')).toBeDefined()
  })
})
