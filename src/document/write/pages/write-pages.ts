import { strToU8 } from 'fflate'
import { fill } from '../../notice.ts'
import { type Block, calledOf, type Part, type Publication, type QuotedBlock, type Run } from '../publication.ts'
import { escaped } from '../xml-text.ts'
import type { WrittenFile } from '../zip-of.ts'
import { stylesheet } from './stylesheet.ts'

// "file:" lets the stylesheet in where somebody opens the pages from a folder: there Firefox takes no file as 'self'.
const policy = "default-src 'none'; style-src 'self' file:; base-uri 'none'; form-action 'none'"

/**
 * Writes a Publication as pages: `index.html` with all that is not body, a page for every part of the body (`<id>.html`), one stylesheet.
 *
 * 1. No script, no inline style, nothing from elsewhere; a strict content security policy on every page.
 * 2. Every passage says its language and direction; what is quoted is serif and numbered, what we say is sans.
 * 3. The marks stand on every page.
 */
export function writePages(publication: Publication): readonly WrittenFile[] {
  const body = publication.parts.filter((part) => part.place === 'body')
  const pages = body.map((part, index) => ({
    name: `${part.id}.html`,
    bytes: strToU8(partPage(part, body[index - 1], body[index + 1], publication)),
  }))
  return [{ name: 'index.html', bytes: strToU8(indexPage(publication)) }, ...pages, { name: 'style.css', bytes: strToU8(stylesheet) }]
}

function page(publication: Publication, title: string, head: string, main: string): string {
  return (
    `<!doctype html>\n<html lang="${languageOf(publication.language)}" dir="${publication.direction}">\n<head>\n<meta charset="utf-8">\n` +
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
  return `<section id="${part.id}">\n<h${level}>${called(part)}</h${level}>\n${aside(part)}${blocks(part, publication)}</section>\n`
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
    `<h1>${called(part)}</h1>\n${aside(part)}${blocks(part, publication)}${between}`,
  )
}

function called(part: Part): string {
  return (part.label === null ? '' : `<span class="label">${escaped(part.label)}</span> `) + own(part.heading)
}

function aside(part: Part): string {
  return part.aside === null ? '' : `<p class="aside">${escaped(part.aside)}</p>\n`
}

function blocks(part: Part, publication: Publication): string {
  let html = ''
  let quoting = false
  for (const block of part.blocks) {
    if ((block.kind === 'quoted') !== quoting) {
      html += quoting ? '</div>\n' : `<div class="statement"${languageAttribute(part.language)}>\n`
      quoting = !quoting
    }
    html += block.kind === 'quoted' ? quoted(block, publication) : ownBlock(block, publication)
  }
  return quoting ? `${html}</div>\n` : html
}

function quoted(block: QuotedBlock, { words }: Publication): string {
  const tag = block.of === 'heading' ? 'h2' : 'p'
  const label = block.label === undefined ? '' : `<span>${escaped(block.label)}</span>`
  const text = `<${tag}${languageAttribute(block.language)} dir="${block.direction}"${block.strong ? ' class="strong"' : ''}>${escaped(block.text)}</${tag}>`
  return `<div class="paragraph ${block.of}" id="p${block.n}" dir="${block.direction}"><a class="number" href="#p${block.n}" aria-label="${escaped(fill(words.paragraph, { n: block.n }))}">${block.n}</a>${label}${text}</div>\n`
}

function languageOf(language: string): string {
  return language === 'und' ? '' : escaped(language)
}

function languageAttribute(language: string): string {
  return ` lang="${languageOf(language)}"`
}

function own(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      const inner = escaped(run.text)
      const marked =
        run.mark === 'blank'
          ? `<span class="blank">${inner}</span>`
          : run.mark === 'strong'
            ? `<strong>${inner}</strong>`
            : run.mark === 'emphasis'
              ? `<em>${inner}</em>`
              : inner
      return run.language === undefined
        ? marked
        : `<bdi${languageAttribute(run.language)}${run.direction ? ` dir="${run.direction}"` : ''}>${marked}</bdi>`
    })
    .join('')
}

function ownBlock(block: Exclude<Block, QuotedBlock>, publication: Publication): string {
  switch (block.kind) {
    case 'words':
      return `<p${block.align && block.align !== 'start' ? ` class="${block.align}"` : ''}>${own(block.runs)}</p>\n`
    case 'heading':
      return `<h${block.level}>${own(block.runs)}</h${block.level}>\n`
    case 'facts':
      return `<dl class="facts">${block.facts.map((fact) => `<dt>${escaped(fact.name)}</dt><dd>${own(fact.runs)}</dd>`).join('')}</dl>\n`
    case 'list':
      return `<ul>${block.entries.map((entry) => `<li>${own(entry)}</li>`).join('')}</ul>\n`
    case 'contents':
      return block.groups
        .map(
          (group) =>
            `${group.heading === null ? '' : `<h3>${escaped(group.heading)}</h3>\n`}<ul class="contents">${group.parts.map((id) => entry(id, publication)).join('')}</ul>\n`,
        )
        .join('')
  }
}

function entry(id: string, publication: Publication): string {
  const part = publication.parts.find((candidate) => candidate.id === id)!
  const address = part.place === 'body' ? `${id}.html` : `#${id}`
  return `<li><a href="${address}"><span>${escaped(part.label ?? '')}</span> <span>${own(part.heading)}</span></a></li>`
}
