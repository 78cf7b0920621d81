/** Changes of a commitment that follow from one of its statement or of the debate: they are taken back there. */
export const following: readonly string[] = [
  'commitment.follow-head',
  'commitment.answer-again',
  'commitment.follow-version',
  'commitment.words-changed',
  'commitment.words-gone',
  'commitment.words-back',
]
