import { type Notice, noticesFrom, type Read } from '../notice.ts'
import messages from './messages/en.json' with { type: 'json' }
import { type Block, calledOf, type Publication, type QuotedBlock, type Run } from './publication.ts'
import { withoutIllegal } from './xml-text.ts'

const notice = noticesFrom(messages.notices)

/**
 * Makes a Publication that every form can hold: characters that no XML file can hold are taken out, and a notice says how many and where.
 * A Publication without such characters comes back as it is. Line ends inside a text become spaces.
 */
export function printable(publication: Publication): Read<Publication> {
  const notices: Notice[] = []
  const parts = publication.parts.map((part) => {
    const called = withoutIllegal(calledOf(part))
    let changed = false
    const blocks = part.blocks.map((block) => {
      const cleaned = cleanBlock(block)
      if (cleaned === block) return block
      changed = true
      if (block.kind === 'quoted' && cleaned.kind === 'quoted' && block.text.length !== cleaned.text.length) {
        const count = block.text.length - cleaned.text.length
        notices.push(notice('character.not-printable', { paragraph: block.n }, { part: called, paragraph: block.n, count }))
      }
      return cleaned
    })
    const heading = cleanRuns(part.heading)
    return changed || heading !== part.heading ? { ...part, heading, blocks } : part
  })
  return { value: { ...publication, parts, title: clean(publication.title) }, notices }
}

function clean(text: string): string {
  return withoutIllegal(/[\t\n\r]/.test(text) ? text.replace(/[\t\r\n]/g, ' ') : text)
}

/** Where marks of notes and stretches stand once the text is clean. */
function placesIn({ text, marks, settings }: QuotedBlock): Pick<QuotedBlock, 'marks' | 'settings'> {
  const now = (at: number): number => clean(text.slice(0, at)).length
  return {
    ...(marks && { marks: marks.map((mark) => ({ ...mark, at: now(mark.at) })) }),
    ...(settings && { settings: settings.map((setting) => ({ ...setting, start: now(setting.start), end: now(setting.end) })) }),
  }
}

function cleanRuns(runs: readonly Run[]): readonly Run[] {
  return runs.every((run) => clean(run.text) === run.text) ? runs : runs.map((run) => ({ ...run, text: clean(run.text) }))
}

function cleanBlock(block: Block): Block {
  switch (block.kind) {
    case 'quoted': {
      const text = clean(block.text)
      const label = block.label === undefined ? undefined : clean(block.label)
      if (text === block.text && label === block.label) return block
      return { ...block, text, ...(label === undefined ? {} : { label }), ...placesIn(block) }
    }
    case 'words':
    case 'heading': {
      const runs = cleanRuns(block.runs)
      return runs === block.runs ? block : { ...block, runs }
    }
    case 'facts': {
      const facts = block.facts.map((fact) => ({ name: clean(fact.name), runs: cleanRuns(fact.runs) }))
      return facts.some((fact, index) => fact.runs !== block.facts[index]!.runs) ? { ...block, facts } : block
    }
    case 'list': {
      const entries = block.entries.map(cleanRuns)
      return entries.some((entry, index) => entry !== block.entries[index]) ? { ...block, entries } : block
    }
    case 'contents':
      return block
  }
}
