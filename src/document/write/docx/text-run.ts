import type { Direction } from '../../document.ts'
import type { Run } from '../publication.ts'
import { escaped } from '../xml-text.ts'

// Word wants a region for its dictionaries; these are the ones of international organizations.
const regions: Readonly<Record<string, string>> = {
  ar: 'ar-SA',
  en: 'en-GB',
  es: 'es-ES',
  fr: 'fr-FR',
  ru: 'ru-RU',
  zh: 'zh-CN',
  pt: 'pt-PT',
}

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
// Words in a left-to-right script with what ties them together, such as "S/RES/1325 (2000)" or "U.N. Women".
const leftToRight =
  /[A-Za-z\u00C0-\u024F\u0370-\u052F\u1E00-\u1FFF\u3400-\u9FFF]+(?:[\s\d/.,'’()&-]*[A-Za-z\d\u00C0-\u024F\u0370-\u052F\u3400-\u9FFF)])*/g
const rightToLeftWords = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+(?:[\s\d/.,،؛()-]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])*/g

interface Stretch {
  readonly text: string
  readonly direction: Direction
}

function stretches(text: string, direction: Direction): readonly Stretch[] {
  if (direction === 'ltr' && !rightToLeft.test(text)) return [{ text, direction }]
  const other: Direction = direction === 'ltr' ? 'rtl' : 'ltr'
  const found: Stretch[] = []
  let at = 0
  for (const match of text.matchAll(direction === 'ltr' ? rightToLeftWords : leftToRight)) {
    if (match.index > at) found.push({ text: text.slice(at, match.index), direction })
    found.push({ text: match[0], direction: other })
    at = match.index + match[0].length
  }
  if (at < text.length) found.push({ text: text.slice(at), direction })
  return found
}

function languageOf(language: string, direction: Direction, stretch: Direction): string {
  const tag = regions[language] ?? language
  if (stretch === 'rtl') return `<w:lang w:bidi="${direction === 'rtl' && tag !== 'und' ? escaped(tag) : 'ar-SA'}"/>`
  if (language === 'zh') return '<w:lang w:eastAsia="zh-CN"/>'
  return direction === 'rtl' || language === 'und' ? '' : `<w:lang w:val="${escaped(tag)}"/>`
}

/**
 * Writes text as runs of WordprocessingML, one for each direction: Word shapes and orders a run by its own mark and not by the paragraph's.
 * The runs put together are the text, letter by letter.
 */
export function textRuns(text: string, language: string, direction: Direction, mark?: Run['mark']): string {
  let runs = ''
  for (const stretch of stretches(text, direction)) {
    const properties =
      (language === 'zh' && stretch.direction === 'ltr' ? '<w:rFonts w:hint="eastAsia"/>' : '') +
      (mark === 'strong' ? '<w:b/><w:bCs/>' : mark === 'emphasis' ? '<w:i/><w:iCs/>' : '') +
      (mark === 'blank' ? '<w:highlight w:val="yellow"/>' : '') +
      (stretch.direction === 'rtl' ? '<w:rtl/>' : '') +
      languageOf(language, direction, stretch.direction)
    runs += `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${escaped(stretch.text)}</w:t></w:r>`
  }
  return runs
}
