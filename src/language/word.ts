const words =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}])(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}\p{M}]|[-'’.,/‑–](?=[\p{L}\p{N}])(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]))*/gu

/**
 * Counts words by the custom of the language.
 *
 * 1. In Chinese each character is one, and each word or number in other letters is one; punctuation counts for nothing.
 * 2. In the other languages a word is what stands between white space and holds a letter or a digit, as word processors count it:
 *    "peace-building", "l’Union", "S/2021/875" are one each; a dash that stands alone is none.
 * 3. Chinese characters inside a text in another language count one each.
 */
export function countWords(text: string, language: string): number {
  if (language === 'zh' || language === 'ja') return text.match(words)?.length ?? 0
  let count = 0
  for (const word of text.split(/\s+/)) {
    if (!/[\p{L}\p{N}]/u.test(word)) continue
    count += /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(word) ? (word.match(words)?.length ?? 0) : 1
  }
  return count
}
