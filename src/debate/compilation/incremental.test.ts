import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { printable } from '../../document/index.ts'
import type { Statement } from '../statements/index.ts'
import { compilationOf } from './compilation.ts'
import { noteOf, statementOf } from './examples.ts'
import { type CompilationForm, inForm, type Run } from './forms.ts'
import { type KeptParts, keepParts } from './kept-parts.ts'
import { publicationOf } from './publication-of.ts'

const delegations = ['amarenda', 'belvora', 'castaria', 'dovenia', 'jorvania', 'lumeria', 'rovinia', 'savaria', 'tamoria', 'westmark-isles']
const statements = delegations.map((id) => statementOf(id, id, {}, ['Madam President,', `We act for peace: ${id}.`]))
const corrected = (id: string): readonly Statement[] =>
  statements.map((one) => (one.id === id ? statementOf(id, id, {}, ['Madam President,', 'We act for peace and for women.']) : one))

const noWorker: Run = () => Promise.reject(new Error('no worker'))
const written = async (given: readonly Statement[], form: CompilationForm, kept: KeptParts): Promise<Uint8Array> => {
  const { value } = printable(publicationOf(compilationOf(noteOf(), given, [], 'in-chamber').value))
  return (await inForm(value, form, noWorker, kept))!
}
const room = 2 ** 24

/** The files of an archive whose bytes differ, those that only one of them has included. */
function differing(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [one, other] = [unzipSync(before), unzipSync(after)]
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return names.filter((name) => Buffer.compare(one[name] ?? Buffer.from('none'), other[name] ?? Buffer.from('none')) !== 0).sort()
}

/** How many parts were written between two moments. */
const since = (kept: KeptParts, before: ReturnType<KeptParts['figures']>) => kept.figures().made - before.made

describe('a compilation of which one statement was corrected', () => {
  for (const form of ['html.zip', 'epub'] as const)
    it(`has other bytes in the page of that statement only, and writes no other page again (${form})`, async () => {
      const kept = keepParts(room)
      const first = await written(statements, form, kept)
      const before = kept.figures()
      const second = await written(corrected('lumeria'), form, kept)
      const pages = differing(first, second).filter((name) => name.endsWith('html'))
      expect(pages).toEqual([form === 'epub' ? 'EPUB/lumeria.xhtml' : 'lumeria.html'])
      expect(since(kept, before)).toBe(1)
      expect(second).toEqual(await written(corrected('lumeria'), form, keepParts(room)))
    })

  it('writes one component of Akoma Ntoso again', async () => {
    const kept = keepParts(room)
    const first = Buffer.from(await written(statements, 'akn.xml', kept)).toString()
    const before = kept.figures()
    const second = Buffer.from(await written(corrected('lumeria'), 'akn.xml', kept)).toString()
    const components = (text: string) => text.split('<component ')
    expect(components(first).flatMap((one, index) => (one === components(second)[index] ? [] : [index]))).toHaveLength(1)
    expect(since(kept, before)).toBe(1)
  })
})

describe('a compilation to which one statement was added, or from which one was withdrawn', () => {
  it('keeps the pages before it, and writes those again whose number or neighbour is another', async () => {
    const kept = keepParts(room)
    const without = statements.filter(({ id }) => id !== 'savaria')
    const first = await written(without, 'html.zip', kept)
    const before = kept.figures()
    const second = await written(statements, 'html.zip', kept)
    expect(differing(first, second)).toEqual(['index.html', 'rovinia.html', 'savaria.html', 'tamoria.html', 'westmark-isles.html'])
    expect(since(kept, before)).toBe(4)
    expect(await written(without, 'html.zip', kept)).toEqual(first)
    expect(since(kept, before)).toBe(4)
  })
})

describe('what is kept of parts', () => {
  it('is no more than there is room for: the least used is given up first', () => {
    const kept = keepParts(20)
    const made = (name: string) => kept.keep(name, null, () => new Uint8Array(10))
    for (const name of ['a', 'b', 'a', 'c']) made(name)
    expect(kept.figures()).toEqual({ made: 3, there: 1, bytes: 20 })
    made('a')
    made('b')
    expect(kept.figures()).toEqual({ made: 4, there: 2, bytes: 20 })
  })
  it('is not what is too large for it, what failed or what came to nothing', async () => {
    const kept = keepParts(20)
    kept.keep('large', null, () => new Uint8Array(21))
    const failing = () =>
      kept.keepLater(
        'pdf',
        1,
        () => Promise.reject(new Error('on purpose')),
        () => 1,
      )
    await expect(failing()).rejects.toThrow('on purpose')
    await expect(failing()).rejects.toThrow('on purpose')
    expect(
      await kept.keepLater(
        'pdf',
        1,
        async () => null,
        () => 1,
      ),
    ).toBeNull()
    expect(kept.figures().bytes).toBe(0)
  })
  it('is made once for two who ask at the same time', async () => {
    const kept = keepParts(20)
    let calls = 0
    const ask = () =>
      kept.keepLater(
        'pdf',
        1,
        async () => ({ call: ++calls }),
        () => 5,
      )
    expect(await Promise.all([ask(), ask()])).toEqual([{ call: 1 }, { call: 1 }])
    expect(await ask()).toEqual({ call: 1 })
    expect(kept.figures()).toEqual({ made: 1, there: 1, bytes: 5 })
  })
  it('is told apart by name and by every value that it was made from', () => {
    const kept = keepParts(1000)
    const made = (name: string, given: unknown) => kept.keep(name, given, () => `${name} ${JSON.stringify(given)}`)
    expect([made('page', [1, 'a']), made('page', [1, 'b']), made('component', [1, 'a'])]).toEqual([
      'page [1,"a"]',
      'page [1,"b"]',
      'component [1,"a"]',
    ])
  })
})
