import type { Attributes, Note } from './context.ts'

/** The key of the note that a link refers to, where it is the mark of a note: by its role, or as Word and LibreOffice write it. */
export function markOf(name: string, { href, role, style = '', class: given = '' }: Attributes): string | null {
  if (name !== 'a' || !href?.includes('#')) return null
  const target = href.slice(href.indexOf('#') + 1)
  const isMark =
    role === 'doc-noteref' ||
    /\bsd(foot|end)noteanc\b/.test(given) ||
    (/mso-(foot|end)note-id/i.test(style) && /^_(ftn|edn)\d/.test(target))
  return isMark && target !== '' ? target : null
}

/** The note that an element is, where it is one. */
export function noteOf({ id, role, style = '' }: Attributes): Note | null {
  const word = /mso-element\s*:\s*(footnote|endnote)\b(?!-)/i.exec(style)?.[1]?.toLowerCase()
  const office = /^sd(foot|end)note\d+$/.exec(id ?? '')?.[1]
  if (role === 'doc-footnote' || role === 'doc-endnote')
    return { kind: role === 'doc-endnote' ? 'endnote' : 'footnote', key: id, label: undefined }
  if (word) return { kind: word === 'endnote' ? 'endnote' : 'footnote', key: undefined, label: undefined }
  return office ? { kind: office === 'end' ? 'endnote' : 'footnote', key: undefined, label: undefined } : null
}

/** The name under which a note's own mark can be referred to, where a link inside the note is that mark, which leads back to the text. */
export function backLinkOf(
  name: string,
  { href, name: given, id, role, class: kind = '', style = '' }: Attributes,
): { readonly key: string | undefined } | null {
  if (name !== 'a' || !href?.includes('#')) return null
  const isBack = role === 'doc-backlink' || /\bsd(foot|end)notesym\b/.test(kind) || /mso-(foot|end)note-id/i.test(style)
  return isBack ? { key: given ?? id } : null
}

/** The label of a note without the brackets that Word's pages put round it: "[1]" is 1. */
export const bareLabel = (label: string): string =>
  label
    .trim()
    .replace(/^\[(.*)\]$/s, '$1')
    .trim()

/** Whether an element is a header or footer of pages, as LibreOffice and Word write them. */
export function isMargin(name: string, { title, style = '' }: Attributes): boolean {
  return name === 'div' && (title === 'header' || title === 'footer' || /mso-element\s*:\s*(header|footer)\b/i.test(style))
}
