import { findSymbols } from '../../council/index.ts'
import type { Document } from '../../document/index.ts'
import { loneSymbol } from './furniture.ts'
import type { Outlined } from './outline.ts'
import { straightened } from './visual-order.ts'

/** The document's own symbol: in its margins, or standing alone before the letter or the note begins. */
export function ownSymbol(document: Document, outline: readonly Outlined[]): string | null {
  for (const margin of document.margins) {
    for (const line of margin.split(/\s{2,}|\n|\t| (?=(?:S|A)\/)/)) {
      const found = loneSymbol.exec(line.trim())
      if (found) return found[1]!
    }
  }
  const first = outline.find((o) => o.role !== 'heading' && (o.region !== 'front' || o.role !== 'body'))?.passage.pieces[0]?.paragraph ?? 0
  const head = document.paragraphs.filter((p) => p.n <= Math.max(first, 1) + 1 && p.n <= 15)
  for (const { text } of head) {
    const alone = loneSymbol.exec(text.trim())
    if (alone) return alone[1]!
    const masthead =
      /^(?:United Nations|Nations Unies|Naciones Unidas|Организация Объединенных Наций|الأمم المتحدة|联合国)\s+(?:(?:Security Council|Conseil de sécurité|Consejo de Seguridad|Совет Безопасности|مجلس الأمن|安全理事会)\s+)?(\S+)/iu.exec(
        text,
      )
    const borne = masthead && loneSymbol.exec(masthead[1]!)
    if (borne) return borne[1]!
  }
  return null
}

/** Every document and resolution that is cited, each once, in order of first mention; the document's own symbol is none of them. */
export function referencesOf(document: Document, own: string | null): readonly string[] {
  const found = new Set<string>()
  let carried = ''
  for (const { text } of document.paragraphs) {
    // A citation can be parted by the end of a printed line.
    const joined = carried ? `${carried} ${text}` : text
    for (const { symbol } of findSymbols(straightened(joined))) found.add(symbol)
    // A figure that is cut in two would be another.
    carried = text.length > 60 ? text.slice(-60).replace(/^[^\s，。、；)）]*/u, '') : text
  }
  if (own) found.delete(own)
  return [...found]
}
