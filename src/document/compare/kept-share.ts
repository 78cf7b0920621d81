import type { Paragraph } from '../document.ts'
import type { Comparison } from './comparison.ts'

/** How many letters and signs a text has, its spaces left out. */
export const lettersIn = (text: string): number => text.replace(/\s+/g, '').length

/** The share of the letters of some paragraphs of the earlier text that a comparison keeps; 1 where they have none. */
export function keptShare(paragraphs: readonly Pick<Paragraph, 'n' | 'text'>[], { kept }: Comparison): number {
  const own = new Map(paragraphs.map(({ n, text }) => [n, text]))
  const all = paragraphs.reduce((sum, { text }) => sum + lettersIn(text), 0)
  const left = kept.reduce((sum, { from }) => sum + lettersIn(own.get(from.paragraph)?.slice(from.start, from.end) ?? ''), 0)
  return all === 0 ? 1 : left / all
}
