/** Han letters and the full-width punctuation that stands among them without spaces. */
const han = /[\p{Script=Han}\u3000-\u303f\uff01-\uff0f\uff1a-\uff20]/u
const endsHan = new RegExp(`${han.source}$`, 'u')
const startsHan = new RegExp(`^${han.source}`, 'u')

/** Puts two printed lines together: nothing between two Chinese characters, else one space. */
export function joinLines(before: string, after: string): string {
  if (before === '' || after === '') return before + after
  // Only the last letter is looked at: `before` may be long, and many lines are joined to it one by one.
  return endsHan.test(before.slice(-2)) && startsHan.test(after) ? before + after : `${before} ${after}`
}

/** Whether a text ends as a sentence does, closing marks and note numbers after the stop included. */
export function endsSentence(text: string): boolean {
  return /[.!?…:;。！？：；؟۔؛][\s"'”’»)\]）」』\d*†]*$/u.test(text)
}

/** Whether a text begins in the middle of a sentence, as far as its script can show it: with a small letter or a mark that never begins. */
export function beginsWithin(text: string): boolean {
  return /^["'“‘«(]?\p{Ll}/u.test(text) || /^[,;:.)\]!?»”’，。、；：！？）》」』،؛؟]/u.test(text)
}
