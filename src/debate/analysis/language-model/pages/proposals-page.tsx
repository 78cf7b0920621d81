import type { Category, CommitmentKind } from '../../../../council/index.ts'
import type { Visit } from '../../../../platform/http/index.ts'
import { address, CategoryMark, KindMark, Pager, page, paragraphInWords, Quote, Said } from '../../../../ui/index.ts'
import { debateOfPage, type KeptDebate } from '../../../concept-note/index.ts'
import type { KeptProposal, ProposalFilter } from '../keep-proposals.ts'
import { modelPath } from './model-given.ts'
import { languageModelWords, modelIn, whoInWords } from './words.ts'

/** Proposals that a page lists. */
export const proposalsLength = 30

/** The query of a page of the list of proposals. */
export function proposalsQuery({ which, statement }: ProposalFilter, n = 1): string {
  const parts = new URLSearchParams({ ...(which && { which }), ...(statement && { statement }), ...(n > 1 && { page: String(n) }) })
  return parts.size === 0 ? '' : `?${parts}`
}

/** What the list of proposals shows. */
export interface ProposalsGiven {
  readonly debate: KeptDebate
  readonly filter: ProposalFilter
  readonly page: number
  readonly total: number
  readonly proposals: readonly KeptProposal[]
}

function Proposal({ given, visit, proposal }: { readonly given: ProposalsGiven; readonly visit: Visit; readonly proposal: KeptProposal }) {
  const { language } = visit
  const words = languageModelWords(language)
  const { anchor, paragraph, number, quote, category, kind, agrees, method } = proposal
  const place = `/debates/${given.debate.slug}/statements/${anchor}#p${paragraph}s${number}`
  return (
    <li>
      <h3>
        <bdi>{whoInWords(language, proposal, given.debate.date)}</bdi>
      </h3>
      <Quote
        language={language}
        text={quote}
        lang={proposal.language}
        cut={280}
        place={{ to: address(language, place), label: paragraphInWords(language, paragraph) }}
      />
      <p>
        <CategoryMark language={language} category={category as Category} />{' '}
        {kind !== null && <KindMark language={language} kind={kind as CommitmentKind} />}{' '}
        <small>
          <Said sentence={agrees ? words.also : words.new} given={{ model: modelIn(method) }} />
        </small>
      </p>
    </li>
  )
}

/** The proposals of the language model in a debate, each with the words of the statement that it rests on. */
export function proposalsPage(given: ProposalsGiven, visit: Visit): string {
  const { debate, filter, total, proposals } = given
  const { language } = visit
  const words = languageModelWords(language)
  const path = `${modelPath(debate)}/proposals`
  const to = (other: ProposalFilter, n = 1) => address(language, path, proposalsQuery(other, n))
  const filters = [
    [null, words.all],
    ['agrees', words.onlyAgrees],
    ['adds', words.onlyAdds],
  ] as const
  return page({
    language,
    path,
    query: proposalsQuery(filter, given.page),
    title: words.list,
    debate: debateOfPage(debate, language),
    current: 'review',
    crumbs: [{ label: words.title, to: modelPath(debate) }],
    actor: visit.actor,
    children: (
      <>
        <ul class="legend">
          {filters.map(([which, name]) => (
            <li>
              <a href={to({ ...filter, which })} aria-current={which === filter.which ? 'true' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
        {proposals.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ol class="queue" start={(given.page - 1) * proposalsLength + 1}>
            {proposals.map((proposal) => (
              <Proposal given={given} visit={visit} proposal={proposal} />
            ))}
          </ol>
        )}
        <Pager language={language} page={given.page} size={proposalsLength} total={total} to={(n) => to(filter, n)} />
      </>
    ),
  })
}
