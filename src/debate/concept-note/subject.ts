import { findDates, joinPieces, sentencesOf } from '../../language/index.ts'
import type { Cues, Topic } from './cues.ts'
import type { Outlined } from './outline.ts'
import { cellsOf } from './passage.ts'

const quotes = /^[\s“”"«»„‘’「」《》]+|[\s“”"«»„‘’「」《》.,،。，]+$/gu
const bare = (text: string) => text.replace(quotes, '').trim()

/** The title of the note as printed, its lines joined; null where nothing stands above its body that names it. */
export function titleOf(outline: readonly Outlined[]): string | null {
  const lines = outline.filter((o) => o.role === 'title')
  return lines.length > 0
    ? joinPieces(
        lines.map(
          (o) => (o.passage.marker?.dress === 'bullet' ? '' : o.passage.marker ? `${o.passage.marker.printed} ` : '') + o.passage.text,
        ),
      )
    : null
}

/** What stands under a heading of a topic; "Theme 1" and its like head parts of the discussion and not the debate. */
function underHeading(outline: readonly Outlined[], topic: Topic): string | null {
  const found = outline.find(
    (o, i) =>
      o.role === 'body' &&
      o.region === 'note' &&
      o.topics.includes(topic) &&
      o.passage.text.length < 260 &&
      outline[i - 1]?.role === 'heading' &&
      !/\d/.test(outline[i - 1]!.passage.text),
  )
  return found?.passage.text ?? null
}

/** Texts that announce the debate, the surest first: title, letter, then the body. */
function announcing(outline: readonly Outlined[]): readonly string[] {
  const of = (wanted: (o: Outlined) => boolean) => outline.filter(wanted).map((o) => o.passage.text)
  return [
    ...of((o) => o.role === 'title'),
    ...(titleOf(outline) ? [titleOf(outline)!] : []),
    ...of((o) => o.region === 'letter' && o.role === 'body'),
    ...of((o) => o.region === 'note' && o.role === 'body' && !o.topics.includes('background')),
    ...of((o) => o.region === 'note' && o.role === 'body' && o.topics.includes('background')),
    ...of((o) => o.region === 'front'),
  ]
}

/** The theme of the debate, as printed, without its quotation marks. */
export function themeOf(outline: readonly Outlined[], agendaItem: string | null, cues: Cues): string | null {
  const headed = underHeading(outline, 'theme')
  if (headed) {
    const quoted = /[“"«「](?<theme>[^”"»」]+)[”"»」]/u.exec(headed)?.groups?.theme
    return bare(quoted ?? headed)
  }
  const titled = outline.filter((o) => o.role === 'title').map((o) => o.passage.text)
  for (const text of announcing(outline)) {
    for (const pattern of cues.each('themes')) {
      for (const found of text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))) {
        const theme = bare(found.groups?.theme ?? '')
        if (theme && !isSame(theme, agendaItem) && !agendaBefore(text, found.index, cues)) return theme
      }
    }
  }
  // Words in quotation marks in a title are its theme, unless they are the agenda item.
  for (const text of titled) {
    const quoted = bare(/(?:[“"«„「]|(?<=^|\s)”)(?<theme>[^”"»“」]{12,}?)[”"»“」]/u.exec(text)?.groups?.theme ?? '')
    if (quoted && !isSame(quoted, agendaItem)) return quoted
  }
  return unquoted(titled, agendaItem, cues)
}

const bodies =
  /^(?:the )?(?:United Nations|(?:UN )?Security Council|(?:Organisation des )?Nations Unies|Conseil de sécurité|(?:Organización de las )?Naciones Unidas|Consejo de Seguridad|Организация Объединенных|Совет Безопасности|مجلس الأمن|الأمم المتحدة|联合国|安全理事会)/iu

/** A theme that a title prints without quotation marks: after "debate on" with a capital, after a colon, or as a line of its own. */
function unquoted(titled: readonly string[], agendaItem: string | null, cues: Cues): string | null {
  const allowed = (given: string | undefined) => {
    const theme = bare((given ?? '').replace(/,? (?:to be held|scheduled|on \d|le \d|el \d)\b.*$/u, ''))
    const items = cues.any('agendaItems').exec(theme)
    return cellsOf(theme) > 10 && theme.length < 200 && !isSame(theme, agendaItem) && items?.[0].length !== theme.length ? theme : null
  }
  for (const text of titled) {
    if (/[“”«»「」]/u.test(text)) continue
    const debate = cues.any('debates').exec(text)
    const rest = debate ? text.slice(debate.index + debate[0].length) : ''
    const after = /^[^:：]{0,60}?(?:[:：] ?|\son (?:the )?(?=\p{Lu}))(?<theme>.+)$/u.exec(rest)?.groups?.theme
    const theme = allowed(after)
    if (theme) return theme
  }
  const named = titled.findIndex((text) => cues.any('noteTitles').test(text) || cues.any('debates').test(text))
  const [line] = titled.filter(
    (text, i) =>
      named >= 0 &&
      i > named &&
      !cues.any('noteTitles').test(text) &&
      !cues.any('debates').test(text) &&
      !bodies.test(text) &&
      findDates(text).length === 0 &&
      !/\d{4}|[“”«»]/u.test(text),
  )
  return allowed(line)
}

const isSame = (a: string, b: string | null) => b !== null && a.toLowerCase() === b.toLowerCase()

/** True where the quoted words are those of the agenda item: their own pattern takes them. */
function agendaBefore(text: string, index: number, cues: Cues): boolean {
  return cues
    .each('agenda')
    .slice(0, 2)
    .some((p) => {
      const found = p.exec(text)
      return found !== null && found.index <= index + 40 && index < found.index + found[0].length && found.index >= index - 5
    })
}

/** The agenda item of the Council, as printed: named as such, or one of the Council's standing items in the words that announce the debate. */
export function agendaOf(outline: readonly Outlined[], cues: Cues): string | null {
  const headed = underHeading(outline, 'agenda')
  if (headed) return bare(/[“"«「](?<item>[^”"»」]+)[”"»」]/u.exec(headed)?.groups?.item ?? headed)
  const texts = announcing(outline)
  for (const text of texts) {
    for (const pattern of cues.each('agenda')) {
      const item = bare(pattern.exec(text)?.groups?.item ?? '')
      if (item && item.length < 200) return item
    }
  }
  for (const text of texts.slice(0, 60)) {
    for (const s of sentencesOf(text, cues.language)) {
      const sentence = text.slice(s.start, s.end)
      if (!cues.any('debates').test(sentence)) continue
      const outside = sentence.replace(/[“"«「][^”"»」]*[”"»」]/gu, (quoted) => (bare(quoted).length > 90 ? '' : ' '.repeat(quoted.length)))
      const found = cues.any('agendaItems').exec(outside)
      if (found && (cues.any('held').test(sentence) || texts.indexOf(text) < 4)) return found[0]
    }
  }
  return null
}
