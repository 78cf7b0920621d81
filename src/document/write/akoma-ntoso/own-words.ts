import { type Block, calledOf, type Publication, type QuotedBlock, type Run } from '../publication.ts'
import { escaped } from '../xml-text.ts'

/** Writes runs in our own words. */
export function own(runs: readonly Run[]): string {
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

/** Writes a block of our own words. */
export function ownBlock(block: Exclude<Block, QuotedBlock>, publication: Publication): string {
  switch (block.kind) {
    case 'words':
      return `<p>${own(block.runs)}</p>`
    case 'heading':
      return `<p class="heading">${own(block.runs)}</p>`
    case 'facts':
      return block.facts.map((fact) => `<p class="fact"><span class="name">${escaped(fact.name)}</span>: ${own(fact.runs)}</p>`).join('')
    case 'list':
      return block.entries.length === 0 ? '' : `<ul>${block.entries.map((entry) => `<li><p>${own(entry)}</p></li>`).join('')}</ul>`
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
