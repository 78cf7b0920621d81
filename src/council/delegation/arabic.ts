const particle = /^[وفبلك]/

/**
 * Gives what an Arabic word (folded) may be without the particles that are written together with it:
 * "لكينيا" → "كينيا", "وللسودان" → "السودان", "بالمغرب" → "المغرب". The word itself comes first.
 */
export function arabicStems(word: string): readonly string[] {
  const stems = [word]
  const strip = (from: string): void => {
    if (from.startsWith('لل') && from.length > 4) stems.push(`ال${from.slice(2)}`)
    if (particle.test(from) && from.length > 3) stems.push(from.slice(1))
  }
  strip(word)
  if (/^[وف]/.test(word) && word.length > 4) strip(word.slice(1))
  return stems
}
