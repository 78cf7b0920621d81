import type { Part, Publication } from '../publication.ts'
import { arrange } from '../quoted/arrangement.ts'
import { escaped } from '../xml-text.ts'
import { meta } from './metadata.ts'
import { own, ownBlock } from './own-words.ts'
import { quotedParagraph, quotedTable } from './quoted.ts'

/** Writes a part as a component. It depends on nothing but the part, its number and what the publication says of itself, so that it can be kept while others change. */
export function component(part: Part, number: number, publication: Publication): string {
  const eId = `cmp_${number}`
  const element = part.work ? 'statement' : 'doc'
  const { standing, notes } = arrange(part.blocks)
  const title =
    (part.label === null ? '' : `<p><docNumber>${escaped(part.label)}</docNumber></p>`) +
    `<p><docTitle>${own(part.heading)}</docTitle></p>` +
    (part.aside === null ? '' : `<p class="aside">${escaped(part.aside)}</p>`)
  const ours = standing.map((one) => (one.kind === 'own' ? ownBlock(one.block, publication) : '')).join('')
  const quoted = standing
    .filter((one) => one.kind !== 'own')
    .map((one, index) =>
      one.kind === 'paragraph' ? quotedParagraph(one.block, notes, eId) : quotedTable(one.table, `${eId}__table_${index + 1}`, notes, eId),
    )
  const preface = `${publication.marks.map((mark) => `<p class="mark">${escaped(mark)}</p>`).join('')}${title}${quoted.length > 0 ? ours : ''}`
  const body = (quoted.length > 0 ? quoted.join('\n') : ours) || '<p/>'
  return (
    `<component eId="${eId}"><${element} name="${escaped(part.work?.kind ?? part.id)}">\n` +
    meta(publication, part, part.id, part.language) +
    `<preface>${preface}</preface>\n<mainBody>\n${body}\n</mainBody>\n</${element}></component>`
  )
}
