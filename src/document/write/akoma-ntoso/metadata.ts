import type { Part, Publication } from '../publication.ts'
import { escaped } from '../xml-text.ts'

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

/** Writes the metadata of the collection, or of one part of it as a work of its own (FRBR). */
export function meta(publication: Publication, part: Part | null, name: string, language: string): string {
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
