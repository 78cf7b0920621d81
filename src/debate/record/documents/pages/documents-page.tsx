import { documentSentences, joinSentences, type Notice } from '../../../../document/index.ts'
import type { Visit } from '../../../../platform/http/index.ts'
import { address, dateInWords, Notices, ownNames, page, plural, saidIn, say } from '../../../../ui/index.ts'
import { type CompilationForm, compilationLanguages, compilationSentences, type IssueFacts } from '../../../compilation/index.ts'
import { debateOfPage, type KeptDebate, type KeptNote } from '../../../concept-note/index.ts'
import { documentsWords } from '../words.ts'

const sentences = joinSentences(documentSentences, compilationSentences)

/** What the page of documents shows. */
export interface DocumentsShown {
  readonly debate: KeptDebate
  readonly notes: readonly KeptNote[]
  readonly statements: number
  readonly refused: number
  readonly notices: readonly Notice[]
  /** What was entered of the letter. */
  readonly facts: IssueFacts
  /** How many documents are kept as they were issued. */
  readonly kept: number
}

/** The forms in the order in which the page lists them, each with its word. */
const listed = [
  ['docx', 'docx'],
  ['pdf', 'pdf'],
  ['archive.pdf', 'archive'],
  ['html.zip', 'html'],
  ['epub', 'epub'],
  ['akn.xml', 'akn'],
] as const satisfies readonly (readonly [CompilationForm, string])[]

const isOwnName = (language: string): language is keyof typeof ownNames => language in ownNames

/** The documents of a debate: the concept note, the compilation in its forms, the register and the declaration. */
export function documentsPage(visit: Visit, { debate, notes, statements, refused, notices, facts, kept }: DocumentsShown): string {
  const { language, actor } = visit
  const words = documentsWords(language)
  const own = `/debates/${debate.slug}`
  // A file for archives is dated, by the letter or while there is none by the meeting.
  const dated = facts.letterDate !== undefined || debate.date !== null
  const offered = listed.filter(([form]) => form !== 'archive.pdf' || dated)
  const to = (path: string) => address(language, `${own}${path}`)
  return page({
    language,
    path: `${own}/documents`,
    title: words.title,
    actor,
    debate: debateOfPage(debate, language),
    current: 'documents',
    children: (
      <>
        <section>
          <h2>{words.note.title}</h2>
          {notes.length === 0 ? (
            <p>{words.note.none}</p>
          ) : (
            <ul>
              {notes.map(({ version, language: of }, index) => (
                <li>
                  {index === 0 ? <a href={to('/concept-note')}>{words.note.newest}</a> : say(words.note.version, { version })}{' '}
                  {isOwnName(of) && <span lang={of}>({ownNames[of]})</span>}
                </li>
              ))}
            </ul>
          )}
          {actor !== null && (
            <p>
              <a href={to('/concept-note/hand-in')}>{words.note.handIn}</a>
            </p>
          )}
        </section>
        <section>
          <h2>{words.compilation.title}</h2>
          <p>{words.compilation.what}</p>
          {statements === 0 ? (
            <p>{words.compilation.none}</p>
          ) : (
            <>
              <p>
                <a href={to('/statements')}>{plural(language, words.compilation.statements, statements)}</a>
                {refused > 0 && (
                  <>
                    {' · '}
                    <a href={to('/hand-in')}>{plural(language, words.compilation.refused, refused)}</a>
                  </>
                )}
              </p>
              <p>
                {debate.issuedOn !== null
                  ? say(kept > 0 ? words.compilation.issued : words.compilation.beingKept, { day: dateInWords(language, debate.issuedOn) })
                  : words.compilation.draft}{' '}
                {facts.symbol !== undefined && say(words.compilation.symbol, { symbol: facts.symbol })}
              </p>
              <h3 id="languages">{words.compilation.languages}</h3>
              <ul aria-labelledby="languages">
                {compilationLanguages.map((of) => (
                  <li>
                    <strong>
                      <bdi lang={of}>{ownNames[of]}</bdi>
                    </strong>
                    {': '}
                    {offered.map(([form, word], index) => (
                      <>
                        {index > 0 && ' · '}
                        <a href={to(`/documents/compilation.${form}?language=${of}`)}>{words.forms[word]}</a>
                      </>
                    ))}
                  </li>
                ))}
              </ul>
              <Notices language={language} notices={notices.map(({ code, reason }) => saidIn(language, code, reason, sentences))} />
            </>
          )}
          {actor !== null && (
            <ul>
              <li>
                <a href={to('/hand-in')}>{words.compilation.handIn}</a>
              </li>
              <li>
                <a href={to('/documents/letter')}>{words.compilation.letter}</a>
              </li>
              {statements > 0 && (
                <li>
                  <a href={to('/issue')}>{debate.issuedOn === null ? words.compilation.issue : words.compilation.issueTakeBack}</a>
                </li>
              )}
            </ul>
          )}
        </section>
        <section>
          <h2>{words.register.title}</h2>
          <p>{words.register.what}</p>
          <ul>
            <li>
              <a href={to('/register.csv')}>{words.forms.csv}</a>
            </li>
            <li>
              <a href={to('/register.json')}>{words.forms.json}</a>
            </li>
          </ul>
        </section>
        <section>
          <h2>{words.declaration.title}</h2>
          <p>
            <a href={to('/declaration')}>{words.declaration.read}</a>
          </p>
        </section>
      </>
    ),
  })
}
