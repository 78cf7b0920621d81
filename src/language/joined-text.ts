const chinese = '[\\p{sc=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—]'
const endsChinese = /(?:[\p{sc=Han}\u3000-\u303f\uff00-\uffef]|[\p{sc=Han}\u3000-\u303f\uff00-\uffef][“”‘’…—]+)$/u
const startsChinese = new RegExp(`^(?:[\\p{sc=Han}\\u3000-\\u303f\\uff00-\\uffef]|[“”‘’…—]+${chinese})`, 'u')
const partedWord = /\p{L}[-\u2010\u2011]$/u
const softHyphen = /\u00ad$/

/**
 * Joins printed lines into one text.
 *
 * 1. Between two Chinese characters, or Chinese punctuation, nothing is put; elsewhere one space.
 * 2. A line that ends in a hyphen after a letter is joined to the next without a space, and the hyphen stays ("peace-" + "keeping",
 *    "socio-" + "economic"): which hyphens a printer added cannot be known. A soft hyphen goes away.
 * 3. White space at the ends of lines is dropped; empty lines add nothing.
 */
export function joinPieces(pieces: readonly string[]): string {
  let text = ''
  for (const given of pieces) {
    const piece = given.trim()
    if (piece === '') continue
    if (text === '') text = piece
    else if (softHyphen.test(text)) text = text.slice(0, -1) + piece
    else if (partedWord.test(text) && /^\p{L}/u.test(piece)) text += piece
    else if (endsChinese.test(text) && startsChinese.test(piece)) text += piece
    else text += ` ${piece}`
  }
  return text
}
