import { strToU8 } from 'fflate'
import { type Block, calledOf, type Part, type Publication, type QuotedBlock, type Run } from './publication.ts'
import { escaped } from './xml-text.ts'

// Akoma Ntoso names languages by ISO 639-2 (three letters).
const languages: Readonly<Record<string, string>> = {
  ar: 'ara',
  de: 'deu',
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  it: 'ita',
  pt: 'por',
  ru: 'rus',
  sv: 'swe',
  zh: 'zho',
}

/**
 * Writes a Publication as one Akoma Ntoso 3.0 document (OASIS LegalDocML): a `documentCollection` with a component for every part.
 *
 * 1. The `mainBody` of a part that quotes holds the quoted words and nothing of ours; what we say of it stands in its `preface`.
 * 2. Every paragraph has an eId made of its number in its source (`cmp_4__para_7`).
 * 3. Dates are the Publication's day, named by what it is, or absent: where there is none, `FRBRdate` is left out, although the schema asks for one,
 *    because a date that nobody gave would be an invention.
 */
export function writeAkomaNtoso(publication: Publication): Uint8Array {
  const components = publication.parts.map((part, index) => component(part, index + 1, publication)).join('\n')
  return strToU8(
    '<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">\n' +
      `<documentCollection name="${escaped(publication.work.name)}">\n` +
      meta(publication, null, 'main', publication.language) +
      '<preface>' +
      publication.marks.map((mark) => `<p class="mark">${escaped(mark)}</p>`).join('') +
      `<p class="masthead">${escaped(publication.masthead.name)}</p>` +
      publication.masthead.lines.map((line) => `<p class="masthead">${own(line)}</p>`).join('') +
      `<p><docTitle>${escaped(publication.title)}</docTitle></p></preface>\n<collectionBody>\n${components}\n</collectionBody>\n</documentCollection>\n</akomaNtoso>\n`,
  )
}

function meta(publication: Publication, part: Part | null, name: string, language: string): string {
  const { work, date } = publication
  const uri = `/akn/${work.jurisdiction}/documentCollection/${date ?? 'undated'}/${slug(work.number) ?? work.name}`
  const expression = `${uri}/${languages[language] ?? 'und'}@`
  const author = part?.work ? part.work.author : work.author
  const common = (at: string, this_: string): string =>
    `<FRBRthis value="${this_}"/><FRBRuri value="${at}"/>${date === null ? '' : `<FRBRdate date="${date}" name="${escaped(work.day)}"/>`}<FRBRauthor href="#${author ? eIdOf(author.id) : 'unknown'}"/>`
  return (
    '<meta><identification source="#ahadi">' +
    `<FRBRWork>${common(uri, `${uri}/!${name}`)}<FRBRcountry value="${escaped(work.jurisdiction)}"/>${work.number === null || part ? '' : `<FRBRnumber value="${escaped(work.number)}"/>`}</FRBRWork>` +
    `<FRBRExpression>${common(expression, `${expression}/!${name}`)}<FRBRlanguage language="${languages[language] ?? 'und'}"/></FRBRExpression>` +
    `<FRBRManifestation>${common(`${expression}.akn`, `${expression}/!${name}.akn`)}<FRBRformat value="application/akn+xml"/></FRBRManifestation>` +
    `</identification>${part ? '' : references(publication)}</meta>\n`
  )
}

/** Names every organization once, in the collection's own metadata: an eId may occur once in the whole document. */
function references({ work, parts }: Publication): string {
  const named = new Map([['ahadi', { eId: 'ahadi', id: 'ahadi', name: 'Ahadi' }]])
  for (const author of [work.author, ...parts.flatMap((part) => part.work?.author ?? [])])
    named.set(author.id, { eId: eIdOf(author.id), ...author })
  const unknown = parts.some((part) => part.work?.author === null)
    ? '<TLCOrganization eId="unknown" href="/ontology/organization/unknown" showAs="unknown"/>'
    : ''
  const organizations = [...named.values()].map(
    ({ eId, id, name }) => `<TLCOrganization eId="${eId}" href="/ontology/organization/${escaped(id)}" showAs="${escaped(name)}"/>`,
  )
  return `<references source="#ahadi">${organizations.join('')}${unknown}</references>`
}

function slug(number: string | null): string | null {
  return number === null ? null : number.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}

function eIdOf(id: string): string {
  return `org_${id.replace(/[^a-zA-Z0-9-]/g, '-')}`
}

function component(part: Part, number: number, publication: Publication): string {
  const eId = `cmp_${number}`
  const element = part.work ? 'statement' : 'doc'
  const quotes = part.blocks.some((block) => block.kind === 'quoted')
  const title =
    (part.label === null ? '' : `<p><docNumber>${escaped(part.label)}</docNumber></p>`) +
    `<p><docTitle>${own(part.heading)}</docTitle></p>` +
    (part.aside === null ? '' : `<p class="aside">${escaped(part.aside)}</p>`)
  const ours = part.blocks
    .filter((block) => block.kind !== 'quoted')
    .map((block) => ownBlock(block, publication))
    .join('')
  const body = quotes ? part.blocks.map((block) => (block.kind === 'quoted' ? quoted(block, eId) : '')).join('\n') : ours
  return (
    `<component eId="${eId}"><${element} name="${escaped(part.work?.kind ?? part.id)}">\n` +
    meta(publication, part, part.id, part.language) +
    `<preface>${publication.marks.map((mark) => `<p class="mark">${escaped(mark)}</p>`).join('')}${title}${quotes ? ours : ''}</preface>\n<mainBody>\n${body || '<p/>'}\n</mainBody>\n</${element}></component>`
  )
}

function quoted(block: QuotedBlock, eId: string): string {
  const id = `${eId}__para_${block.n}`
  const num = block.label === undefined ? '' : `<num>${escaped(block.label)}</num>`
  const text = block.strong ? `<b>${escaped(block.text)}</b>` : escaped(block.text)
  return `<paragraph eId="${id}" class="${block.of}">${num}<content eId="${id}__content"><p xml:lang="${escaped(block.language)}">${text}</p></content></paragraph>`
}

function own(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      const inner = escaped(run.text)
      const marked =
        run.mark === 'blank'
          ? `<fillIn>${inner}</fillIn>`
          : run.mark === 'strong'
            ? `<b>${inner}</b>`
            : run.mark === 'emphasis'
              ? `<i>${inner}</i>`
              : inner
      return run.language === undefined ? marked : `<span xml:lang="${escaped(run.language)}">${marked}</span>`
    })
    .join('')
}

function ownBlock(block: Block, publication: Publication): string {
  switch (block.kind) {
    case 'quoted':
      return ''
    case 'words':
      return `<p>${own(block.runs)}</p>`
    case 'heading':
      return `<p class="heading">${own(block.runs)}</p>`
    case 'facts':
      return block.facts.map((fact) => `<p class="fact"><span class="name">${escaped(fact.name)}</span>: ${own(fact.runs)}</p>`).join('')
    case 'list':
      return `<ul>${block.entries.map((entry) => `<li><p>${own(entry)}</p></li>`).join('')}</ul>`
    case 'contents': {
      const order = new Map(publication.parts.map((part, index) => [part.id, index + 1]))
      const entries = block.groups.flatMap((group) =>
        group.parts.map((id) => {
          const number = order.get(id)!
          return `<tocItem level="1" href="#cmp_${number}">${escaped(calledOf(publication.parts[number - 1]!))}</tocItem>`
        }),
      )
      return entries.length > 0 ? `<toc>${entries.join('')}</toc>` : ''
    }
  }
}
