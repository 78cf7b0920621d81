import { type Fault, lengthFaults, refusal } from './fault.ts'

/** A file that was read so that it can be kept as evidence: its bytes as handed in, and the words that others may have of it. */
export interface ReadEvidence {
  readonly file: string
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly text: string
  readonly language: string
}

/** Pieces of evidence that one report may bring, files among them. */
export const mostEvidence = 20

/** Bytes of one file of evidence. */
export const mostEvidenceBytes = 10 * 1024 * 1024

const megabyte = 1024 * 1024

/**
 * What is wrong with an address: it does not begin with http:// or https://, holds a name and password, or cannot be read as one.
 * It is never fetched, so that nobody learns from us who reported what.
 */
export function linkFaults(field: string, link: string): readonly Fault[] {
  const shown = link.length > 80 ? `${link.slice(0, 80)}…` : link
  const fault = (code: 'evidence.link-scheme' | 'evidence.link-unreadable') => [{ field, refusal: refusal(code, { link: shown }) }]
  if (!/^https?:\/\//i.test(link)) return fault(/^[a-z][a-z0-9+.-]*:/i.test(link) ? 'evidence.link-scheme' : 'evidence.link-unreadable')
  if (!URL.canParse(link) || /\s/.test(link) || link.length > 2000) return fault('evidence.link-unreadable')
  const { username, password, hostname } = new URL(link)
  // Not repeated: a password must not stand on a page.
  if (username !== '' || password !== '') return [{ field, refusal: refusal('evidence.link-credentials') }]
  return hostname === '' ? fault('evidence.link-unreadable') : []
}

/** The addresses of a field that holds one a line, in order, each once. */
export function linksOf(value: string): readonly string[] {
  return [
    ...new Set(
      value
        .split(/\n/)
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ]
}

const pictures =
  /^(\x89PNG|GIF8|BM[\s\S]{4}\0\0\0\0|\xff\xd8\xff|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(heic|heix|mif1|avif)|\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!DOCTYPE svg[^>]*>\s*)?<svg[\s>])/

/** Whether bytes are a picture, by what they hold and not by what they are called. */
export function isPicture(bytes: Uint8Array): boolean {
  return pictures.test(
    Buffer.from(bytes.subarray(0, 1024))
      .toString('latin1')
      .replace(/^\xef\xbb\xbf/, ''),
  )
}

/**
 * What is wrong with a file before it is opened: a picture, or too many bytes.
 *
 * A picture tells in hidden data where and when it was taken, and shows faces: none is kept in this version.
 */
export function fileFaults(field: string, { name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): readonly Fault[] {
  if (isPicture(bytes)) return [{ field, refusal: refusal('evidence.picture', { name }) }]
  if (bytes.length <= mostEvidenceBytes) return []
  const sizes = { size: Math.ceil(bytes.length / megabyte), limit: mostEvidenceBytes / megabyte }
  return [{ field, refusal: refusal('evidence.too-large', { name, ...sizes }) }]
}

/** What a report brings as evidence, before anything of it is kept. */
export interface GivenEvidence {
  readonly texts: readonly string[]
  readonly links: readonly string[]
  readonly files: readonly ReadEvidence[]
}

/** What is wrong with evidence: its words, addresses and files one by one, and how many they are. Fields are called `evidence-text`, `evidence-links`, `evidence-files`. */
export function evidenceFaults({ texts, links, files }: GivenEvidence): readonly Fault[] {
  const count = texts.length + links.length + files.length
  const tooMany =
    count > mostEvidence ? [{ field: 'evidence-links', refusal: refusal('evidence.too-many', { count, most: mostEvidence }) }] : []
  const empty = files.filter(({ text }) => text.trim() === '')
  return [
    ...texts.flatMap((text) => lengthFaults('evidence-text', text)),
    ...links.flatMap((link) => linkFaults('evidence-links', link)),
    ...files.flatMap((file) => fileFaults('evidence-files', { name: file.file, bytes: file.bytes })),
    ...empty.map(({ file }) => ({ field: 'evidence-files', refusal: refusal('evidence.no-text', { name: file }) })),
    ...tooMany,
  ]
}
