import { strToU8 } from 'fflate'
import { frameOf, type KeepPart, standsAlone, writeEach } from '../kept-part.ts'
import { calledOf, type Part, type Publication } from '../publication.ts'
import { escaped } from '../xml-text.ts'
import type { WrittenFile } from '../zip-of.ts'
import { aside, blocksOf, called, type Manner, own } from './markup.ts'
import { stylesheet } from './stylesheet.ts'

// "file:" lets the stylesheet in where somebody opens the pages from a folder: there Firefox takes no file as 'self'.
const policy = "default-src 'none'; style-src 'self' file:; base-uri 'none'; form-action 'none'"

const manner: Manner = {
  addressOf: (part) => (part.place === 'body' ? `${part.id}.html` : `index.html#${part.id}`),
  reference: ' role="doc-noteref"',
  note: { footnote: ' role="doc-footnote"', endnote: ' role="doc-footnote"' },
  noteElement: 'div',
  back: ' role="doc-backlink"',
}

/**
 * Writes a Publication as pages: `index.html` with all that is not body, a page for every part of the body (`<id>.html`), one stylesheet.
 *
 * 1. No script, no inline style, nothing from elsewhere; a strict content security policy on every page.
 * 2. Every passage says its language and direction; what is quoted is serif and numbered, what we say is sans.
 * 3. The marks stand on every page.
 * 4. Tables are tables; the notes of a page stand at its end, each linked with its mark both ways.
 * 5. A page depends on its part, on how the parts before and after it are called, and on the publication's own words; `keep` may have it already.
 */
export function writePages(publication: Publication, keep: KeepPart = writeEach): readonly WrittenFile[] {
  const body = publication.parts.filter((part) => part.place === 'body')
  const frame = frameOf(publication)
  const named = (part: Part | undefined) => part && [part.id, calledOf(part)]
  const pages = body.map((part, index) => {
    const [before, after] = [body[index - 1], body[index + 1]]
    const write = () => strToU8(partPage(part, before, after, publication))
    const bytes = standsAlone(part) ? keep('page', [frame, part, named(before), named(after)], write) : write()
    return { name: `${part.id}.html`, bytes }
  })
  return [{ name: 'index.html', bytes: strToU8(indexPage(publication)) }, ...pages, { name: 'style.css', bytes: strToU8(stylesheet) }]
}

function page(publication: Publication, title: string, head: string, main: string): string {
  return (
    `<!doctype html>\n<html lang="${escaped(publication.language)}" dir="${publication.direction}">\n<head>\n<meta charset="utf-8">\n` +
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n` +
    `<meta name="referrer" content="no-referrer">\n<title>${escaped(title)}</title>\n<link rel="stylesheet" href="style.css">\n</head>\n<body>\n` +
    `<a class="skip" href="#text">${escaped(publication.words.skip)}</a>\n<header>\n` +
    `${publication.marks.map((mark) => `<p class="mark">${escaped(mark)}</p>\n`).join('')}${head}</header>\n<main id="text">\n${main}</main>\n</body>\n</html>\n`
  )
}

function indexPage(publication: Publication): string {
  const { over, name, lines } = publication.masthead
  const head =
    `<div class="masthead"><div>${over === null ? '' : `<p>${escaped(over)}</p>`}<p class="name">${escaped(name)}</p></div>` +
    `<div class="lines">${lines.map((line) => `<p>${own(line)}</p>`).join('')}</div></div>\n`
  const parts = publication.parts.filter((part) => part.place !== 'body')
  const main = parts.map((part, index) => section(part, index === 0 ? 1 : 2, publication)).join('')
  return page(publication, publication.title, head, main)
}

function section(part: Part, level: 1 | 2, publication: Publication): string {
  return `<section id="${part.id}">\n<h${level}>${called(part)}</h${level}>\n${aside(part)}${blocksOf({ part, publication, manner })}</section>\n`
}

function partPage(part: Part, before: Part | undefined, after: Part | undefined, publication: Publication): string {
  const head = `<nav aria-label="${escaped(publication.words.contents)}"><a href="index.html">${escaped(publication.title)}</a></nav>\n`
  const between =
    `<nav class="between" aria-label="${escaped(`${publication.words.previous}, ${publication.words.next}`)}">${before ? `<a rel="prev" href="${before.id}.html">${escaped(publication.words.previous)}: ${escaped(calledOf(before))}</a>` : '<span></span>'}` +
    `${after ? `<a rel="next" href="${after.id}.html">${escaped(publication.words.next)}: ${escaped(calledOf(after))}</a>` : ''}</nav>\n`
  return page(
    publication,
    `${calledOf(part)} – ${publication.title}`,
    head,
    `<h1>${called(part)}</h1>\n${aside(part)}${blocksOf({ part, publication, manner })}${between}`,
  )
}
