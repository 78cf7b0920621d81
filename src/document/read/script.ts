/** Han letters and the punctuation that stands among them without spaces. */
export const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef‘’“”…—]/u
const han = /[\p{Script=Han}\u3000-\u303f\uff01-\uff0f\uff1a-\uff20]/u
const endsHan = new RegExp(`${han.source}$`, 'u')
const startsHan = new RegExp(`^${han.source}`, 'u')

/** Puts two printed lines together: nothing between two Chinese characters, else one space. */
export function joinLines(before: string, after: string): string {
  if (before === '' || after === '') return before + after
  return endsHan.test(before) && startsHan.test(after) ? before + after : `${before} ${after}`
}

/** Whether a text ends as a sentence does, closing marks and note numbers after the stop included. */
export function endsSentence(text: string): boolean {
  return /[.!?…:;。！？：；؟۔؛][\s"'”’»)\]）」』\d*†]*$/u.test(text)
}

/** Whether a text begins in the middle of a sentence, as far as its script can show it: with a small letter or a mark that never begins. */
export function beginsWithin(text: string): boolean {
  return /^["'“‘«(]?\p{Ll}/u.test(text) || /^[,;:.)\]!?»”’，。、；：！？）》」』،؛؟]/u.test(text)
}
