import { documentSentences, joinSentences, type Notice } from '../../../../document/index.ts'
import type { Visit } from '../../../../platform/http/index.ts'
import { address, Notices, ownNames, page, plural, saidIn, say } from '../../../../ui/index.ts'
import { compilationSentences } from '../../../compilation/index.ts'
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
}

const isOwnName = (language: string): language is keyof typeof ownNames => language in ownNames

/** The documents of a debate: the concept note, the compilation in its forms, the register and the declaration. */
export function documentsPage(visit: Visit, { debate, notes, statements, refused, notices }: DocumentsShown): string {
  const { language, actor } = visit
  const words = documentsWords(language)
  const own = `/debates/${debate.slug}`
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
              <ul>
                <li>
                  <a href={to('/documents/compilation.docx')}>{words.forms.docx}</a>
                </li>
                <li>
                  <a href={to('/documents/compilation.pdf')}>{words.forms.pdf}</a>
                </li>
                <li>
                  <a href={to('/documents/compilation.akn.xml')}>{words.forms.akn}</a>
                </li>
                <li>
                  <a href={to('/documents/compilation.html.zip')}>{words.forms.html}</a>
                </li>
              </ul>
              <Notices language={language} notices={notices.map(({ code, reason }) => saidIn(language, code, reason, sentences))} />
            </>
          )}
          {actor !== null && (
            <p>
              <a href={to('/hand-in')}>{words.compilation.handIn}</a>
            </p>
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
