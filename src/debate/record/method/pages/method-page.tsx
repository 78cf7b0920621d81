import type { Visit } from '../../../../platform/http/index.ts'
import { address, page } from '../../../../ui/index.ts'
import type { CheckedDebate } from '../checked-findings.ts'
import { methodWords } from '../words.ts'
import { CheckedPart } from './checked-part.tsx'
import { FiguresPart } from './figures-part.tsx'
import { LegendPart } from './legend-part.tsx'

/** The page of the method: how findings come about, what a person has checked, how often they are right, what the marks mean. */
export function methodPage(debates: readonly CheckedDebate[], { language, path, actor }: Visit): string {
  const { title, lead, how, howWell, codebook } = methodWords(language)
  return page({
    language,
    path,
    title,
    current: 'method',
    actor,
    children: (
      <>
        <p class="lead">{lead}</p>
        <section aria-labelledby="how">
          <h2 id="how">{how.title}</h2>
          <ol>
            {how.steps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
          <p>{how.never}</p>
          <p>{how.machine}</p>
        </section>
        <CheckedPart language={language} debates={debates} />
        <p>
          <a href={address(language, '/how-well')}>{howWell}</a> · <a href={address(language, '/codebook')}>{codebook}</a>
        </p>
        <FiguresPart language={language} />
        <LegendPart language={language} />
      </>
    ),
  })
}
