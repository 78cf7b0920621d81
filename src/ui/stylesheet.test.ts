import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { stylesheet } from './stylesheet.ts'

const css = stylesheet.text.replace(/\/\*[\s\S]*?\*\//g, '')

/** The colours of a scheme by name. */
function colours(block: string): ReadonlyMap<string, string> {
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})\b/g)].map(([, name, colour]) => [name!, colour!]))
}
const [light, dark] = [...css.matchAll(/:root\s*\{([^}]*)\}/g)].map(([, block]) => colours(block!))

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const long = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(long.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high! + 0.05) / (low! + 0.05)
}

interface Rule {
  readonly selector: string
  readonly words: string | undefined
  readonly ground: string | undefined
}
const rules: readonly Rule[] = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({
  selector: selector!.trim().replace(/\s+/g, ' '),
  words: /(?<![\w-])color:\s*var\(--([\w-]+)\)/.exec(body!)?.[1],
  ground: /background:\s*var\(--([\w-]+)\)/.exec(body!)?.[1],
}))

/** Which words stand on which ground: as one rule says, or, where a rule gives only a colour, on the paper and on the wash. */
const pairs = rules.flatMap(({ selector, words, ground }) => {
  if (words === undefined || words === 'category') return []
  return (ground === undefined ? ['paper', 'wash'] : [ground]).map((on) => [selector, words, on] as const)
})
const categories = ['commitment', 'achievement', 'example', 'challenge', 'gap', 'recommendation']
const onTones = [...css.matchAll(/([^{}]+)\{\s*fill:\s*var\(--(on-[\w-]+)\)/g)].flatMap(([, selector, words]) =>
  [...selector!.matchAll(/text\.(tone-\d)/g)].map(([, tone]) => [selector!.trim(), words!, tone!] as const),
)
const all = [
  ...pairs,
  ...onTones,
  ...categories.flatMap((category) => ['paper', 'wash'].map((on) => [`.${category}`, category, on] as const)),
  ['html', 'ink', 'wash'] as const,
]

describe('the stylesheet', () => {
  it('has colours for both schemes, the same names', () => {
    expect([...dark!.keys()].sort()).toEqual([...light!.keys()].sort())
    expect(pairs.length).toBeGreaterThan(20)
    expect(onTones).toHaveLength(8)
  })
  it.each([
    ['light', light!],
    ['dark', dark!],
  ])('can be read: each pair of colours has 4.5 : 1 or more, %s', (_, scheme) => {
    const poor = all
      .map(([selector, words, ground]) => ({ selector, words, ground, ratio: contrast(scheme.get(words)!, scheme.get(ground)!) }))
      .filter(({ ratio }) => !(ratio >= 4.5))
    expect(poor).toEqual([])
  })
  it.each([
    ['light', light!],
    ['dark', dark!],
  ])('has edges of fields and bars that can be seen: 3 : 1 or more, %s', (_, scheme) => {
    for (const edge of ['edge', 'quiet', 'tone-2']) expect(contrast(scheme.get(edge)!, scheme.get('paper')!)).toBeGreaterThanOrEqual(3)
  })
  it('knows no left and no right, so that each page can be mirrored', () => {
    const properties = [...css.matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g)]
    expect(
      properties
        .filter(([, name, value]) => /(^|-)(left|right)(-|$)/.test(name!) || /\b(left|right)\b/.test(value!))
        .map(([whole]) => whole),
    ).toEqual([])
    const sides = properties.filter(
      ([, name, value]) => /^(margin|padding|inset|border-width)$/.test(name!) && value!.trim().split(/\s+/).length === 4,
    )
    expect(sides.filter(([, , value]) => value!.trim().split(/\s+/)[1] !== value!.trim().split(/\s+/)[3]).map(([whole]) => whole)).toEqual(
      [],
    )
  })
  it('asks nothing of anybody: no address, no font, no picture', () => expect(css).not.toMatch(/url\(|@import|@font-face/))
  it('stays under 10 KiB on its way', () => expect(gzipSync(stylesheet.text).length).toBeLessThan(10 * 1024))
})
