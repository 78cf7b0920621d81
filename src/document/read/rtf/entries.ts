import { pageOfCharset } from './code-page.ts'
import type { Gathered } from './gathered.ts'

/** Reads the tables at the head of a file, whose entries end in a semicolon: typefaces and styles. */
export interface Entries {
  readonly word: (table: 'typefaces' | 'styles', word: string, number: number | null) => void
  readonly write: (text: string) => void
  readonly end: (table: 'typefaces' | 'styles') => void
}

/** A name of more letters is none; what follows is left out. */
const longestName = 200

/** Begins to read the tables at the head of a file into what is gathered of it. */
export function entriesInto(gathered: Gathered): Entries {
  const fresh = () => ({
    name: '',
    number: 0,
    charset: 1,
    page: null as number | null,
    outline: null as number | null,
    right: undefined as boolean | undefined,
    base: undefined as number | undefined,
  })
  let entry = fresh()
  return {
    word: (table, word, number) => {
      if (table === 'typefaces') {
        if (word === 'f') entry.number = number ?? 0
        else if (word === 'fcharset') entry.charset = number ?? 1
        else if (word === 'cpg') entry.page = number
      } else if (word === 's') entry.number = number ?? 0
      // Styles of characters, sections and tables are numbered apart.
      else if (word === 'cs' || word === 'ds' || word === 'ts') entry.number = -1
      else if (word === 'outlinelevel') entry.outline = number
      else if (word === 'rtlpar' || word === 'ltrpar') entry.right = word === 'rtlpar'
      else if (word === 'sbasedon') entry.base = number ?? undefined
    },
    write: (text) => {
      if (entry.name.length < longestName) entry.name += text
    },
    end: (table) => {
      const { name, number, charset, page, outline, right, base } = entry
      entry = fresh()
      if (table === 'typefaces') gathered.typefaces.set(number, { name: name.trim(), charset, page: page ?? pageOfCharset(charset) })
      else if (number >= 0) {
        const heading = outline === null ? headingByName(name.trim()) : outline < 9 ? outline + 1 : undefined
        gathered.styles.set(number, { heading, right, base })
      }
    },
  }
}

/** Names that Word gives to its headings in every language. */
function headingByName(name: string): number | undefined {
  const found = /^heading ([1-9])$/i.exec(name)
  if (found) return Number(found[1])
  return /^title$/i.test(name) ? 1 : /^subtitle$/i.test(name) ? 2 : undefined
}
