import { strToU8 } from 'fflate'
import { frameOf, type KeepPart, standsAlone, writeEach } from '../kept-part.ts'
import type { Publication } from '../publication.ts'
import { escaped } from '../xml-text.ts'
import { component } from './component.ts'
import { meta } from './metadata.ts'
import { own } from './own-words.ts'

/**
 * Writes a Publication as one Akoma Ntoso 3.0 document (OASIS LegalDocML): a `documentCollection` with a component for every part.
 *
 * 1. The `mainBody` of a part that quotes holds the quoted words and nothing of ours; what we say of it stands in its `preface`.
 * 2. Every paragraph has an eId made of its number in its source (`cmp_4__para_7`), in tables and notes too.
 * 3. A note stands at its mark (`authorialNote`), a table is a table, a passage in another language says so (`xml:lang`).
 * 4. Dates are the Publication's day, named by what it is, or absent: where there is none, `FRBRdate` is left out, although the schema asks for one,
 *    because a date that nobody gave would be an invention.
 * 5. A component depends on its part, its number and what the publication says of itself; `keep` may have it already.
 */
export function writeAkomaNtoso(publication: Publication, keep: KeepPart = writeEach): Uint8Array {
  const frame = [frameOf(publication), publication.work, publication.date]
  const components = publication.parts
    .map((part, index) => {
      const write = () => component(part, index + 1, publication)
      return standsAlone(part) ? keep('component', [frame, part, index + 1], write) : write()
    })
    .join('\n')
  return strToU8(
    '<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">\n' +
      `<documentCollection name="${escaped(publication.work.name)}">\n` +
      meta(publication, null, 'main', publication.language) +
      '<preface>' +
      publication.marks.map((mark) => `<p class="mark">${escaped(mark)}</p>`).join('') +
      (publication.masthead.over === null ? '' : `<p class="masthead">${escaped(publication.masthead.over)}</p>`) +
      `<p class="masthead">${escaped(publication.masthead.name)}</p>` +
      publication.masthead.lines.map((line) => `<p class="masthead">${own(line)}</p>`).join('') +
      `<p><docTitle>${escaped(publication.title)}</docTitle></p></preface>\n<collectionBody>\n${components}\n</collectionBody>\n</documentCollection>\n</akomaNtoso>\n`,
  )
}
