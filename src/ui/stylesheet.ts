import { createHash } from 'node:crypto'
import text from './stylesheet.css'

/** The one stylesheet of all pages: its text, and an address that changes with the text, so that browsers may keep it for ever. */
export const stylesheet = {
  text,
  address: `/assets/style-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.css`,
} as const
