import { plain, type Source } from './source.ts'

/** Makes the plain text of a source: a blank line between paragraphs, lines of at most 76 characters inside. */
export function textOf(source: Source): Uint8Array {
  const pieces = source.blocks.map((block) => folded((block.kind === 'row' ? block.cells! : [block.runs]).map(plain).join(' | ')))
  return new TextEncoder().encode(`${[...(source.letterhead ?? []), ...pieces].join('\n\n')}\n`)
}

function folded(text: string): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < 76) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}
