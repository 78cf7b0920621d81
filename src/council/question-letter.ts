/** Letter of a guiding question or of a call, by order from `a`; S/2021/875 ¶17 has a to g, ¶20 a to c. */
export type QuestionLetter = string & { readonly __noun: 'QuestionLetter' }

/** Gives the letter of the question or call with this number, counted from 1: a … z. Throws a RangeError beyond z. */
export function questionLetter(number: number): QuestionLetter {
  if (!Number.isInteger(number) || number < 1 || number > 26) throw new RangeError(`No letter for the number ${number}`)
  return String.fromCharCode(96 + number) as QuestionLetter
}

/** Gives the number, from 1, of a letter as printed: "a", "B)", "(c)"; null where it is no single letter. */
export function questionNumber(printed: string): number | null {
  const letter = /^\(?([a-z])[).]?$/i.exec(printed.trim())?.[1]?.toLowerCase()
  return letter === undefined ? null : letter.charCodeAt(0) - 96
}
