import { type Category, categories } from '../../../council/index.ts'
import { fill, type Position } from '../../../document/index.ts'
import type { Why } from '../findings.ts'
import type { KeptSentence } from '../store.ts'
import messages from './messages/en.json' with { type: 'json' }
import type { ModelMethod, ModelProposal, Thrown } from './proposal.ts'

/** Words of the register in a statement: where they stand, and whether a reviewer set them aside. */
export interface RegisteredWords {
  readonly positions: readonly Position[]
  readonly isSetAside: boolean
}

/** A proposal beside what was found before. */
export interface ComparedProposal extends ModelProposal {
  /** The other method, or a person, had found the same in this sentence. */
  readonly agrees: boolean
}

/** What became of the proposals about one statement. */
export interface Compared {
  readonly proposals: readonly ComparedProposal[]
  /** Sentences to which something is added, as they are then: all that they had stays as it was, first. */
  readonly sentences: readonly KeptSentence[]
  readonly thrown: Thrown
}

/** Why a language model says that a sentence has a category: its words are the statement's, ours the rest. */
function whyOf({ category, strength, quote }: ModelProposal, method: ModelMethod, text: string): Why {
  const model = method.slice(method.indexOf(':') + 1)
  const reason = fill(messages.reasons['language-model.proposed'], { model, words: `“${text.slice(quote.start, quote.end)}”` })
  return { category, method, strength, reason, trigger: [quote] }
}

const touches = (words: RegisteredWords, { paragraph, start, end }: Position) =>
  words.positions.some((one) => one.paragraph === paragraph && one.start < end && start < one.end)

/**
 * Sets what a language model proposes beside what was found before: it may add a finding, and takes none away and changes none.
 *
 * 1. Where the same category was found before, or the words stand in the register, it agrees, and nothing is added.
 * 2. What a reviewer has set aside is not proposed again: `set-aside`.
 * 3. `texts` are those of the paragraphs, by number.
 */
export function compareProposals(
  proposals: readonly ModelProposal[],
  found: readonly KeptSentence[],
  registered: readonly RegisteredWords[],
  texts: ReadonlyMap<number, string>,
  method: ModelMethod,
): Compared {
  const bySentence = new Map(found.map((sentence) => [`${sentence.paragraph} ${sentence.number}`, sentence]))
  const changed = new Map<string, KeptSentence>()
  const compared: ComparedProposal[] = []
  let setAside = 0
  for (const proposal of proposals) {
    const { paragraph, number, category, kind } = proposal
    const key = `${paragraph} ${number}`
    const before = bySentence.get(key)
    if (!before) continue
    const words = category === 'commitment' ? registered.filter((one) => touches(one, before)) : []
    if (words.length > 0 && words.every(({ isSetAside }) => isSetAside)) {
      setAside++
      continue
    }
    const agrees = before.categories.includes(category) || words.length > 0
    compared.push({ ...proposal, agrees })
    if (agrees) continue
    const now = changed.get(key) ?? before
    const has = new Set<Category>([...now.categories, category])
    changed.set(key, {
      ...now,
      categories: categories.filter((one) => has.has(one)),
      kind: kind ?? now.kind,
      why: [...now.why, whyOf(proposal, method, texts.get(paragraph)!)],
    })
  }
  return { proposals: compared, sentences: [...changed.values()], thrown: setAside > 0 ? { 'set-aside': setAside } : {} }
}
