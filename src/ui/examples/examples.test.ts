import { h } from 'preact'
import { describe, expect, it } from 'vitest'
import { page, pageLanguages } from '../index.ts'
import { examples, hostile } from './index.ts'

interface Tag {
  readonly name: string
  readonly closes: boolean
  readonly given: Readonly<Record<string, string>>
}

const voids = ['meta', 'link', 'input', 'br', 'hr', 'img']

/** The tags of a page. What Preact writes has no `<` in words and no `"` in attributes, so that they can be told by their form. */
function tagsOf(html: string): readonly Tag[] {
  return [...html.matchAll(/<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*(\/?)>/g)].flatMap(
    ([, closing, name, attributes, empty]) => {
      const given = Object.fromEntries(
        [...attributes!.matchAll(/([^\s=>"/]+)(?:="([^"]*)")?/g)].map(([, key, value]) => [key!, value ?? '']),
      )
      const tag = { name: name!, closes: closing === '/', given }
      return empty === '/' && !voids.includes(name!) ? [tag, { ...tag, closes: true }] : [tag]
    },
  )
}

const shown = examples.flatMap((example) =>
  pageLanguages.map((language) => {
    const html = page({
      language,
      path: '/examples',
      title: example.name,
      actor: null,
      children: h('div', null, h('h2', null, 'Example'), example.show(language)),
    })
    return [`${example.name} (${language})`, html] as const
  }),
)

describe.each(shown)('%s', (_, html) => {
  const tags = tagsOf(html)
  const opened = tags.filter(({ closes }) => !closes)
  const ids = opened.flatMap(({ given }) => (given.id === undefined ? [] : [given.id]))

  it('closes what it opens', () => {
    const open: string[] = []
    for (const { name, closes } of tags) {
      if (voids.includes(name)) continue
      if (closes) expect(open.pop()).toBe(name)
      else open.push(name)
    }
    expect(open).toEqual([])
  })
  it('lets no words become tags, scripts or styles', () => {
    expect(opened.filter(({ name }) => name === 'script' || name === 'style' || name === 'b')).toEqual([])
    expect(opened.filter(({ given }) => Object.keys(given).some((key) => key === 'style' || key.startsWith('on')))).toEqual([])
    expect(html).not.toContain(hostile)
  })
  it('has one h1, and headings that skip no level', () => {
    const levels = opened.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.filter((level, index) => index > 0 && level > levels[index - 1]! + 1)).toEqual([])
  })
  it('gives each anchor once, and points to anchors that are there', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const pointed = opened.flatMap(({ given }) => [
      ...(given['aria-describedby']?.split(' ') ?? []),
      ...(given.for === undefined ? [] : [given.for]),
    ])
    expect(pointed.filter((id) => !ids.includes(id))).toEqual([])
  })
  it('has a label for each field', () => {
    const fields = opened.filter(({ name, given }) => ['input', 'select', 'textarea'].includes(name) && given.type !== 'hidden')
    const labelled = opened.flatMap(({ name, given }) => (name === 'label' && given.for !== undefined ? [given.for] : []))
    expect(fields.filter(({ given }) => !labelled.includes(given.id ?? ''))).toEqual([])
  })
  it('says the language and the direction of each passage together', () => {
    const passages = opened.filter(({ name, given }) => given.lang !== undefined && !['input', 'textarea'].includes(name))
    expect(passages.filter(({ given }) => given.dir === undefined)).toEqual([])
  })
})

describe('the examples', () => {
  it('each show hostile words somewhere, or hold none that come from outside', () => {
    const escaped = shown.filter(([, html]) => html.includes('&lt;script'))
    expect(escaped.length).toBeGreaterThan(shown.length * 0.6)
  })
})
