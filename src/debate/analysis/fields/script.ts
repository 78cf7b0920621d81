const scripts = {
  latin: /\p{Script=Latin}{2}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  arabic: /\p{Script=Arabic}/u,
  han: /\p{Script=Han}/u,
} as const
type Script = keyof typeof scripts
const scriptOf: Readonly<Record<string, Script>> = { ar: 'arabic', ru: 'cyrillic', zh: 'han' }
const known = new WeakMap<RegExp, ReadonlySet<Script>>()

/**
 * Tells whether a pattern can meet anything in a text of a language: one that is written in other letters only cannot.
 *
 * Patterns of six languages are costly when they are first used; those of other letters need not be.
 */
export function mayMeet(pattern: RegExp, language: string): boolean {
  let own = known.get(pattern)
  if (!own) {
    // Names of classes ("\p{L}") are no words.
    const words = pattern.source.replace(/\\p\{[^}]*\}|\\[a-z]|\\u[0-9a-f]{4}/gi, ' ')
    own = new Set((Object.keys(scripts) as Script[]).filter((script) => scripts[script].test(words)))
    known.set(pattern, own)
  }
  return own.size === 0 || own.has(scriptOf[language] ?? 'latin')
}
