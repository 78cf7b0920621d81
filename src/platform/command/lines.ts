import type { Notice } from '../../document/index.ts'
import type { RefusedFile } from './each-file.ts'

/** A notice as one line for a person: its place, its reason, its code in brackets. */
export function noticeLine({ code, place, reason }: Notice): string {
  const where = place?.paragraph ? `paragraph ${place.paragraph}: ` : place?.page ? `page ${place.page}: ` : ''
  return `note: ${where}${reason} [${code}]`
}

/** A file that gave no Document, as one line for a person. */
export function refusedLine({ file, refusal }: RefusedFile): string {
  return `${file}: not read. ${refusal.message} [${refusal.code}]`
}
