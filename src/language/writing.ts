/** A script, by its letters. */
export type Script =
  | 'latin'
  | 'cyrillic'
  | 'arabic'
  | 'han'
  | 'kana'
  | 'hangul'
  | 'greek'
  | 'hebrew'
  | 'ethiopic'
  | 'armenian'
  | 'georgian'
  | 'devanagari'
  | 'thai'
  | 'other'

const scriptOf = (code: number): Script | null => {
  if (code < 0x41) return null
  if (code < 0x250)
    return code <= 0x5a || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7) ? 'latin' : null
  if (code < 0x300) return null
  if (code >= 0x370 && code < 0x400) return 'greek'
  if (code >= 0x400 && code < 0x530) return 'cyrillic'
  if (code >= 0x531 && code < 0x590) return 'armenian'
  if (code >= 0x5d0 && code < 0x5f5) return 'hebrew'
  if (
    (code >= 0x620 && code < 0x64b) ||
    (code >= 0x66e && code < 0x6d4) ||
    (code >= 0x750 && code < 0x780) ||
    (code >= 0xfb50 && code < 0xfdfd) ||
    (code >= 0xfe70 && code < 0xfefd)
  )
    return 'arabic'
  if (code >= 0x900 && code < 0x980) return 'devanagari'
  if (code >= 0xe01 && code < 0xe4f) return 'thai'
  if (code >= 0x10a0 && code < 0x1100) return 'georgian'
  if (code >= 0x1200 && code < 0x1380) return 'ethiopic'
  if (code >= 0x1e00 && code < 0x1f00) return 'latin'
  if (code >= 0x1f00 && code < 0x2000) return 'greek'
  if (code >= 0x3041 && code < 0x3100) return 'kana'
  if ((code >= 0x3400 && code < 0xa000) || (code >= 0xf900 && code < 0xfb00)) return 'han'
  if (code >= 0xac00 && code < 0xd7a4) return 'hangul'
  return null
}

const weightOf = (script: Script) => (script === 'han' || script === 'hangul' ? 2.5 : 1)

/** What a text is written in: the script that most of its letters belong to, and how many letters it has in all. */
export interface Writing {
  readonly script: Script | null
  /** Letters in all, a Chinese character or Korean syllable counted as two and a half. */
  readonly letters: number
}

/** Finds the script of most of a text. */
export function writingOf(text: string): Writing {
  const counts = new Map<Script, number>()
  let letters = 0
  for (let i = 0; i < text.length; i++) {
    const script = scriptOf(text.charCodeAt(i))
    if (!script) continue
    const weight = weightOf(script)
    letters += weight
    counts.set(script, (counts.get(script) ?? 0) + weight)
  }
  let best: Script | null = null
  for (const [script, count] of counts) if (best === null || count > counts.get(best)!) best = script
  // Japanese mixes Chinese characters with its own letters; a text with a tenth of these is Japanese.
  if (best === 'han' && (counts.get('kana') ?? 0) * 10 > counts.get('han')!) best = 'kana'
  return { script: best, letters }
}
