import { categories, commitmentKinds } from '../../council/index.ts'
import { SideBySide } from '../fact-list.tsx'
import { type Mark, Marked, Reasons } from '../marked.tsx'
import { AssessmentMark, CategoryMark, KindMark, StandingMark } from '../marks.tsx'
import { Quote, QuoteInParagraph, SaidInline } from '../quote.tsx'
import { RecognisedNote } from '../recognised.tsx'
import { assessmentValues } from '../shape.tsx'
import { type Example, either, hostile } from './example.ts'
import { paragraph, passages } from './passages.ts'

const at = (words: string) => ({ start: paragraph.indexOf(words), end: paragraph.indexOf(words) + words.length })
const marks: readonly Mark[] = [
  { ...at('Eleven have been named and trained.'), anchor: 'p6s2', category: 'achievement', standing: 'reviewed' },
  {
    ...at('We will train the remaining nineteen by June 2027, and we will publish their names only with their consent.'),
    anchor: 'p6s3',
    category: 'commitment',
    standing: 'proposed',
  },
  {
    ...at('Yet attacks on women in public life are rising, and no fund pays for their safety.'),
    anchor: 'p6s4',
    category: 'challenge',
    standing: 'proposed',
  },
  {
    ...at('Yet attacks on women in public life are rising, and no fund pays for their safety.'),
    anchor: 'p6s4',
    category: 'gap',
    standing: 'proposed',
  },
]
const method = either('Rule: a promise in the first person with a verb of action', 'قاعدة: تعهد بصيغة المتكلم مع فعل يدل على عمل')
const why = either('“We will train” binds the speaker to a future act.', 'عبارة «سندرّب» تلزم المتكلم بعمل مقبل.')

/** Quotes, marks, and paragraphs with findings. */
export const quotes: readonly Example[] = [
  {
    name: 'Quotes in six languages, each in its own direction',
    show: (language) =>
      Object.entries(passages).map(([lang, text]) => (
        <Quote language={language} text={text} lang={lang} place={{ to: '#p6s2', label: `¶ 6` }} />
      )),
  },
  {
    name: 'A long quote whose rest is folded away, and a hostile one',
    show: (language) => (
      <>
        <Quote language={language} text={paragraph} lang="en" cut={90} place={{ to: '#p6s2' }} />
        <Quote language={language} text={hostile} lang={null} />
      </>
    ),
  },
  {
    name: 'A quote in its paragraph, beside one in Arabic',
    show: (language) => (
      <SideBySide>
        <QuoteInParagraph
          language={language}
          paragraph={paragraph}
          pieces={[at('We will train the remaining nineteen by June 2027')]}
          lang="en"
          place={{ to: '#p6s3' }}
        />
        <QuoteInParagraph
          language={language}
          paragraph={`${passages.ar} ${hostile}`}
          pieces={[{ start: 0, end: passages.ar.length }]}
          lang="ar"
        />
      </SideBySide>
    ),
  },
  {
    name: 'Words that were said, inside a sentence',
    show: () => (
      <p>
        <SaidInline text={passages.ar} lang="ar" /> · <SaidInline text={hostile} lang="en" />
      </p>
    ),
  },
  {
    name: 'A paragraph with findings and their reasons',
    show: (language) => (
      <Marked language={language} number={6} text={paragraph} lang="en" marks={marks}>
        <Reasons
          language={language}
          anchor="p6s2"
          to="#p6s2"
          reasons={[{ category: 'achievement', standing: 'reviewed', method: method(language), strength: '0.71', reason: hostile }]}
        />
        <Reasons
          language={language}
          anchor="p6s3"
          to="#p6s3"
          reasons={[
            {
              category: 'commitment',
              kind: 'new',
              standing: 'proposed',
              method: method(language),
              strength: '0.93',
              reason: why(language),
              more: <p>{hostile}</p>,
            },
          ]}
        />
        <Reasons
          language={language}
          anchor="p6s4"
          to="#p6s4"
          reasons={[
            { category: 'challenge', standing: 'proposed', method: method(language), strength: '0.60', reason: why(language) },
            { category: 'gap', standing: 'proposed', method: method(language), strength: '0.55', reason: why(language) },
          ]}
        />
      </Marked>
    ),
  },
  {
    name: 'A paragraph in Arabic and one with a printed number',
    show: (language) => (
      <>
        <Marked
          language={language}
          number={7}
          text={passages.ar}
          lang="ar"
          marks={[{ start: 0, end: 24, anchor: 'p7s1', category: 'recommendation', standing: 'confirmed' }]}
        />
        <Marked language={language} number={8} printed="5." text={hostile} lang="en" marks={[]} />
      </>
    ),
  },
  {
    name: 'A paragraph that was recognised in a picture, with words to compare, one of them in a finding; and one of which all is sure',
    show: (language) => {
      const doubtful = [at('named'), at('nineteen')]
      return (
        <>
          <Marked language={language} number={9} text={paragraph} lang="en" marks={marks.slice(1, 2)} doubtful={doubtful}>
            <RecognisedNote language={language} text={paragraph} lang="en" recognised={{ confidence: 0.87, doubtful }} />
          </Marked>
          <Marked language={language} number={10} text={passages.ar} lang="ar" marks={[]}>
            <RecognisedNote language={language} text={passages.ar} lang="ar" recognised={{ confidence: 1, doubtful: [] }} />
          </Marked>
        </>
      )
    },
  },
  {
    name: 'Marks: shape and word',
    show: (language) => (
      <>
        <p>
          {categories.map((category) => (
            <>
              <CategoryMark language={language} category={category} />{' '}
            </>
          ))}
        </p>
        <p>
          {commitmentKinds.map((kind) => (
            <>
              <KindMark language={language} kind={kind} />{' '}
            </>
          ))}
          {(['proposed', 'reviewed', 'confirmed', 'set-aside'] as const).map((standing) => (
            <>
              <StandingMark language={language} standing={standing} />{' '}
            </>
          ))}
        </p>
        <p>
          {assessmentValues.map((value) => (
            <>
              <AssessmentMark language={language} value={value} />{' '}
            </>
          ))}
          <AssessmentMark language={language} value="kept" word={hostile} />
        </p>
      </>
    ),
  },
]
