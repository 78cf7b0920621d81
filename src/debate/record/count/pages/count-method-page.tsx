import { officialLanguages } from '../../../../language/index.ts'
import type { Visit } from '../../../../platform/http/index.ts'
import { address, CountLink, dateInWords, EntryTable, page, Said, Share, say, uiWords } from '../../../../ui/index.ts'
import { measuredAnalyser, measuredFor, measuredOn } from '../measured-for.ts'
import { questionInWords } from '../question-in-words.ts'
import type { ShownCount } from '../shown-count.ts'
import { countWords } from '../words.ts'
import { countQueryOf } from '../write-question.ts'
import { type AnswerGiven, LikelySentence, NotAsked } from './answer-part.tsx'
import { CountedRules, FoundBy, Letters } from './method-part.tsx'

/** How often the analysis is right at what is counted, language by language. */
function Measured({ language, question }: Pick<AnswerGiven, 'language' | 'question'>) {
  const words = countWords(language)
  const { tallies, kinds } = measuredFor(question)
  const known = officialLanguages.flatMap((one) => {
    const tally = tallies[one]
    return tally && tally.tp + tally.fp + tally.fn > 0 ? [{ one, tally }] : []
  })
  if (known.length === 0) return <p>{words.likely.unknown}</p>
  const { languages, main } = uiWords(language)
  return (
    <>
      <EntryTable
        language={language}
        caption={say(words.method.measured, { analyser: measuredAnalyser, date: dateInWords(language, measuredOn) })}
        columns={[
          { heading: words.method.columns.language },
          { heading: words.method.columns.right, numeric: true },
          { heading: words.method.columns.found, numeric: true },
        ]}
        rows={known.map(({ one, tally: { tp, fp, fn } }) => ({
          cells: [
            languages[one],
            <Share language={language} n={tp} total={tp + fp} />,
            <Share language={language} n={tp} total={tp + fn} />,
          ],
        }))}
      />
      {kinds && <p>{say(words.method.kinds, { right: kinds.right, of: kinds.of })}</p>}
      <p>
        <a href={address(language, '/method')}>{main.method}</a>
      </p>
    </>
  )
}

/** What a person has looked at of the words that count: each number opens its quotes. */
function Looked({ given }: { readonly given: AnswerGiven }) {
  const { language, question, answer } = given
  const words = countWords(language).method.looked
  const { findings } = answer
  const row = (label: string, n: number, standing: 'proposed' | 'checked' | 'confirmed' | null) => ({
    cells: [label, <CountLink n={n} to={n > 0 ? `${address(language, '/count')}${countQueryOf({ ...question, standing }, {})}` : null} />],
  })
  return (
    <EntryTable
      language={language}
      caption={words.title}
      columns={[{ heading: words.what }, { heading: words.number, numeric: true }]}
      rows={[
        row(words.quotes, findings.length, question.standing),
        ...(question.find === 'commitment' && question.standing === null
          ? [
              row(words.checked, findings.filter(({ checked }) => checked).length, 'checked'),
              row(words.confirmed, findings.filter(({ confirmed }) => confirmed).length, 'confirmed'),
              row(words.open, findings.filter(({ checked, confirmed }) => !checked && !confirmed).length, 'proposed'),
            ]
          : []),
      ]}
    />
  )
}

/** The page of the method of one count: what was counted, by which version of the analysis, how well it is known to do, what a person has looked at, how sure the number is. */
export function countMethodPage(count: Pick<ShownCount, 'question' | 'debates' | 'over' | 'answer' | 'likely'>, visit: Visit): string {
  const { question, debates, over } = count
  const { language, path, actor } = visit
  const words = countWords(language)
  const to: AnswerGiven['to'] = (list) => address(language, '/count', countQueryOf(question, list))
  const given: AnswerGiven = { language, question, debates, answer: count.answer, likely: count.likely, to, isElsewhere: true }
  return page({
    language,
    path,
    query: countQueryOf(question),
    title: words.method.page,
    crumbs: [{ label: words.title, to: `/count${countQueryOf(question)}` }],
    current: 'count',
    actor,
    children: (
      <>
        <p class="lead">
          <Said sentence={words.quotes.question} given={{ question: questionInWords(language, question, over, debates) }} />{' '}
          <a href={`${address(language, '/count')}${countQueryOf(question)}`}>{words.quotes.back}</a>
        </p>
        <section aria-labelledby="counted">
          <h2 id="counted">{words.method.sections.counted}</h2>
          <CountedRules given={given} />
          <NotAsked {...given} />
          <Letters given={given} over={over} />
          <FoundBy given={given} />
        </section>
        <section aria-labelledby="well">
          <h2 id="well">{words.method.sections.well}</h2>
          <Measured language={language} question={question} />
          {question.find !== 'commitment' && <p>{words.method.unreviewed}</p>}
          <Looked given={given} />
        </section>
        <section aria-labelledby="sure">
          <h2 id="sure">{words.method.sections.sure}</h2>
          <LikelySentence {...given} />
          <p>{words.method.limits}</p>
        </section>
      </>
    ),
  })
}
