import type { Category, CommitmentKind } from '../../../../council/index.ts'
import type { Visit } from '../../../../platform/http/index.ts'
import { address, CategoryMark, KindMark, Pager, page, paragraphInWords, Quote, Said } from '../../../../ui/index.ts'
import { debateOfPage, type KeptDebate } from '../../../concept-note/index.ts'
import type { KeptProposal, ProposalFilter } from '../keep-proposals.ts'
import { modelPath } from './model-given.ts'
import { languageModelWords, modelIn } from './words.ts'

/** Proposals that a page lists. */
export const proposalsLength = 30

/** What the list of proposals shows. */
export interface ProposalsGiven {
  readonly debate: KeptDebate
  readonly which: ProposalFilter
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
  const { debate, which, total, proposals } = given
  const { language } = visit
  const words = languageModelWords(language)
  const path = `${modelPath(debate)}/proposals`
  const queryOf = (filter: ProposalFilter, n: number) => {
    const parts = [...(filter === null ? [] : [`which=${filter}`]), ...(n > 1 ? [`page=${n}`] : [])]
    return parts.length === 0 ? '' : `?${parts.join('&')}`
  }
  const to = (filter: ProposalFilter, n = 1) => address(language, path, queryOf(filter, n))
  const filters = [
    [null, words.all],
    ['agrees', words.onlyAgrees],
    ['adds', words.onlyAdds],
  ] as const
  return page({
    language,
    path,
    query: queryOf(which, given.page),
    title: words.list,
    debate: debateOfPage(debate, language),
    current: 'review',
    crumbs: [{ label: words.title, to: modelPath(debate) }],
    actor: visit.actor,
    children: (
      <>
        <ul class="legend">
          {filters.map(([filter, name]) => (
            <li>
              <a href={to(filter)} aria-current={which === filter ? 'true' : undefined}>
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
        <Pager language={language} page={given.page} size={proposalsLength} total={total} to={(n) => to(which, n)} />
      </>
    ),
  })
}
