import type { Statement } from './statement.ts'

/** Makes a part of an address from a name: small letters, digits and single hyphens, begins with a letter; empty where nothing is left. */
export function slugOf(text: string): string {
  const slug = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return /^[a-z]/.test(slug) ? slug : slug && `statement-${slug}`
}

/**
 * The part of an address that names a statement in its debate: the id of its delegation, else the body or the speaker, else `statement-7` by its number.
 * The second statement of the same is `-2`, and so on; `taken` holds those that are given already.
 */
export function anchorOf({ head }: Pick<Statement, 'head'>, number: number, taken: ReadonlySet<string>): string {
  const base = slugOf(head.delegation?.id ?? head.body ?? head.speaker?.name ?? '') || `statement-${number}`
  for (let count = 1; ; count++) {
    const anchor = count === 1 ? base : `${base}-${count}`
    if (!taken.has(anchor)) return anchor
  }
}
