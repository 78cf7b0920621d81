/**
 * The kinds of words by which a sentence shows what it does, the same for all six languages.
 *
 * Who acts: `we`, `i`, `our`, `own` (the speaker's own State, Government or delegation), `group`, `collective` (all of us), `un`, `they`,
 * `state` (the name of a State that is not known to be the speaker's; the names come from the table of delegations).
 * How: `will` … `letus` (docs/method, "Words that give a sentence away"). The terms of each language stand in the file of the language.
 */
export const cues = [
  'we',
  'i',
  'our',
  'own',
  'collective',
  'un',
  'group',
  'will',
  'going',
  'would',
  'soon',
  'commit',
  'ready',
  'determined',
  'intend',
  'continue',
  'remain',
  'reaffirm',
  'strive',
  'assure',
  'announce',
  'contribute',
  'act',
  'support',
  'must',
  'should',
  'letus',
  'call',
  'important',
  'propose',
  'hope',
  'welcome',
  'thank',
  'note',
  'align',
  'concern',
  'was',
  'have',
  'being',
  'ed',
  'neg',
  'if',
  'question',
  'but',
  'gap',
  'harm',
  'obstacle',
  'achieve',
  'example',
  'increase',
  'resolution',
  'document',
  'women',
  'peace',
  'plan',
  'they',
  'it',
  'that',
  'opening',
  'state',
] as const
/** The name of one kind of such words. */
export type Cue = (typeof cues)[number]

const numbers = Object.fromEntries(cues.map((name, number) => [name, number])) as Readonly<Record<Cue, number>>
/** The number of a cue, by which found cues name theirs. */
export const cueNumber = (name: Cue): number => numbers[name]
/** The numbers of several cues. */
export const cueNumbers = (...names: readonly Cue[]): ReadonlySet<number> => new Set(names.map(cueNumber))

/**
 * Terms of one language, parted by `|`. A term is one or more folded words; `remain*` stands for words that begin so, `*ons` for words that end so,
 * `*` alone for any word, `+future` for the Arabic future letter.
 */
export type CueTerms = Readonly<Record<Exclude<Cue, 'state'>, string>>
