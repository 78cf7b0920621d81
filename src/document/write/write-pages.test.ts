import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { hostileTexts, partWith, publicationWith, quotedBlock, quotedIn, richPublication, sixLanguages } from './examples.ts'
import { stylesheet } from './pages/stylesheet.ts'
import { writePages } from './pages/write-pages.ts'
import type { Publication } from './publication.ts'
import { zipOf } from './zip-of.ts'

interface Passage {
  readonly page: string
  readonly id: string
  readonly lang: string
  readonly dir: string
  readonly text: string
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

/** Reads the passages of the statements; the pages must be well-formed once their void elements are closed. */
function passagesOf(publication: Publication): readonly Passage[] {
  return writePages(publication)
    .filter(({ name }) => name.endsWith('.html'))
    .flatMap(({ name: page, bytes }) => {
      const passages: Passage[] = []
      let id: string | null = null
      let open: { page: string; id: string; lang: string; dir: string; text: string } | null = null
      const parser = new SaxesParser()
      parser.on('opentag', ({ name, attributes }) => {
        if (name === 'div' && String(attributes.class).startsWith('paragraph')) id = String(attributes.id)
        else if (id !== null && (name === 'p' || name === 'h2'))
          open = { page, id, lang: String(attributes.lang), dir: String(attributes.dir), text: '' }
      })
      parser.on('text', (text) => {
        if (open) open.text += text
      })
      parser.on('closetag', ({ name }) => {
        if (open && (name === 'p' || name === 'h2')) {
          passages.push(open)
          open = null
          id = null
        }
      })
      const source = textOf(bytes)
        .replace('<!doctype html>', '')
        .replace(/<(meta|link)([^>]*)>/g, '<$1$2/>')
      parser.write(source).close()
      return passages
    })
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

/** Contrast by WCAG 2.2, 1.4.3. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light! + 0.05) / (dark! + 0.05)
}

describe('written pages', () => {
  it('give back every paragraph letter by letter, each with its language and direction', () => {
    const publication = sixLanguages()
    const wanted = publication.parts.flatMap((part) =>
      part.blocks.flatMap((block) =>
        block.kind === 'quoted'
          ? [{ page: `${part.id}.html`, id: `p${block.n}`, lang: block.language, dir: block.direction, text: block.text }]
          : [],
      ),
    )
    expect(passagesOf(publication)).toEqual(wanted)
  })

  it('link marks of notes with their notes both ways, use no id twice, and set tables as tables', () => {
    for (const { name, bytes } of writePages(richPublication()).filter((file) => file.name.startsWith('part-'))) {
      const html = textOf(bytes)
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
      expect(new Set(ids).size, name).toBe(ids.length)
      for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids, name).toContain(target)
      expect(html.match(/role="doc-noteref"/g)).toHaveLength(4)
      expect(html.match(/role="doc-backlink"/g)).toHaveLength(4)
      expect(html).toMatch(/<td colspan="2">/)
      expect(html).toMatch(/<td rowspan="2">/)
      expect(html.match(/<tr>/g)).toHaveLength(3)
      expect(html.match(/<span lang="(ar|en)" dir="(rtl|ltr)">(سافاريا|Savaria)<\/span>/g)).toHaveLength(1)
    }
  })

  it('hold every quoted paragraph once, in tables and notes too', () => {
    const publication = richPublication()
    const pages = writePages(publication)
    for (const part of publication.parts.filter(({ place }) => place === 'body')) {
      const html = textOf(pages.find(({ name }) => name === `${part.id}.html`)!.bytes)
      for (const { n } of quotedIn({ ...publication, parts: [part] })) expect(html.split(` id="p${n}"`)).toHaveLength(2)
    }
  })

  it('give back texts that try to be markup', () => {
    const publication = publicationWith([
      partWith(
        'x',
        'en',
        hostileTexts.map((text, index) => quotedBlock(index + 1, text)),
      ),
    ])
    expect(passagesOf(publication).map(({ text }) => text)).toEqual(hostileTexts)
  })

  it('hold no script and no inline style, one h1, a skip link, a policy and the marks on every page', () => {
    const publication = publicationWith([partWith('x', 'en', [quotedBlock(1, hostileTexts[1]!)]), partWith('y', 'ar', [])])
    for (const { name, bytes } of writePages(publication).filter((file) => file.name.endsWith('.html'))) {
      const html = textOf(bytes)
      const tags = html.replace(/>[^<]*/g, '>')
      expect(tags, name).not.toMatch(/<script|\sstyle=|\son\w+=|javascript:/)
      expect(html.match(/<h1[ >]/g), name).toHaveLength(1)
      expect(html).toContain('<a class="skip" href="#text">')
      expect(html).toContain("default-src 'none'")
      for (const mark of publication.marks) expect(html).toContain(`<p class="mark">${mark}</p>`)
    }
  })

  it('link every entry of the contents to a page that is there', () => {
    const files = writePages(sixLanguages())
    const names = new Set(files.map(({ name }) => name))
    for (const { bytes } of files) {
      for (const [, address] of textOf(bytes).matchAll(/href="([^"#]+)"/g)) expect(names.has(address!)).toBe(true)
    }
  })

  it('name their language as unknown where it is', () => {
    const [passage] = passagesOf(publicationWith([partWith('x', 'und', [quotedBlock(1, 'Hm.', 'und')])]))
    expect(passage!.lang).toBe('')
  })

  it('pack into the same bytes whatever the order and the time zone', () => {
    const files = writePages(sixLanguages())
    const zone = process.env.TZ
    process.env.TZ = 'Pacific/Auckland'
    const there = zipOf(files)
    process.env.TZ = 'America/New_York'
    const here = zipOf([...files].reverse())
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(here).toEqual(there)
    expect(Object.keys(unzipSync(here))).toEqual(files.map(({ name }) => name).sort())
  })
})

describe('the stylesheet of written pages', () => {
  const schemes = [...stylesheet.matchAll(/:root \{([^}]*)\}/g)].map(([, body]) =>
    Object.fromEntries(
      [...body!.matchAll(/--(\w+): (#[0-9a-f]{3,6})/g)].map(([, name, hex]) => [
        name,
        hex!.length === 4 ? hex!.replace(/[0-9a-f]/g, '$&$&') : hex!,
      ]),
    ),
  )

  it('keeps every pair of ink and paper at 4.5 to 1 or above, light, dark and printed', () => {
    expect(schemes).toHaveLength(3)
    for (const { paper, ink, accent, waiting } of schemes) {
      for (const colour of [ink, accent, waiting]) expect(contrast(colour!, paper!)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('names no side, so that it serves both directions, and fetches nothing', () => {
    expect(stylesheet).not.toMatch(/\b(left|right)\b/)
    expect(stylesheet).not.toMatch(/url\(|@import/)
  })
})
