import type { Visit } from '../../../platform/http/index.ts'
import { CountLink, dayInWords, Pager, type PluralForms, page, passage, pluralForm, Said, SaidInline, say } from '../../../ui/index.ts'
import { debateOfPage, type KeptDebate, presidencyIn } from '../../concept-note/index.ts'
import { type DeclaredCommitment, restsNow } from '../declaration.ts'
import type { DeclarationLayout, DeclarationSection, PlacedLine } from '../declaration-layout.ts'
import { words } from '../messages/index.ts'
import { keyOf, nameIn } from '../named.ts'
import { whyEmpty } from '../publication-of.ts'
import { inDebate, RestingQuote } from './resting-quote.tsx'

/** What each part of a page of this room is given. */
export interface PartGiven {
  readonly visit: Visit
  readonly debate: KeptDebate
  readonly layout: DeclarationLayout
}

/** Proposals on one page. */
const pageLength = 25

const linesIn = ({ sections }: DeclarationLayout) => sections.flatMap(({ lines }) => lines)

/** The anchor of a section. */
export const sectionAnchor = ({ call }: DeclarationSection): string => (call === null ? 'other' : `call-${call.letter}`)

/** A counted sentence whose number opens its list. */
export function Counted(given: { readonly visit: Visit; readonly forms: PluralForms; readonly n: number; readonly to: string }) {
  return <Said sentence={pluralForm(given.visit.language, given.forms, given.n)} given={{ n: <CountLink n={given.n} to={given.to} /> }} />
}

/** The heading of a section and the words of its call. */
export function SectionHead({ section, given }: { readonly section: DeclarationSection; readonly given: PartGiven }) {
  const { visit, debate, layout } = given
  const said = words(visit.language)
  const { call } = section
  if (call === null) {
    const alone = layout.sections.length === 1
    return (
      <>
        <h2 id={sectionAnchor(section)}>{alone ? said.noCalls : said.other}</h2>
        <p class="hint">{alone ? said.noCallsAbout : said.otherAbout}</p>
      </>
    )
  }
  return (
    <>
      <h2 id={sectionAnchor(section)}>{say(said.call, { letter: call.letter })}</h2>
      <p>
        <SaidInline text={call.text} lang={debate.themeLanguage} />
      </p>
    </>
  )
}

function Line({ placed: { ordinal, line }, given: { visit, debate } }: { readonly placed: PlacedLine; readonly given: PartGiven }) {
  const said = words(visit.language)
  return (
    <li id={`line-${line.number}`} value={ordinal}>
      {line.text !== null && (
        <>
          <p {...passage(line.language)}>{line.text}</p>
          <p class="hint">{said.worded}</p>
        </>
      )}
      {restsNow(line).map((commitment) => (
        <RestingQuote language={visit.language} debate={debate} commitment={commitment} />
      ))}
    </li>
  )
}

/** Links to lines by their numbers in print. */
function LineLinks({ visit, lines }: { readonly visit: Visit; readonly lines: readonly PlacedLine[] }) {
  return lines.map(({ ordinal, line }, index) => (
    <>
      {index > 0 && (visit.language === 'ar' ? '، ' : ', ')}
      <a href={`#line-${line.number}`}>{say(words(visit.language).line, { n: ordinal })}</a>
    </>
  ))
}

function Section({ section, given }: { readonly section: DeclarationSection; readonly given: PartGiven }) {
  const said = words(given.visit.language)
  if (section.call === null && section.lines.length === 0) return null
  const why = whyEmpty(section, said)
  return (
    <section aria-labelledby={sectionAnchor(section)}>
      <SectionHead section={section} given={given} />
      {section.lines.length > 0 && (
        <ol>
          {section.lines.map((placed) => (
            <Line placed={placed} given={given} />
          ))}
        </ol>
      )}
      {section.elsewhere.length > 0 && (
        <p>
          <Said sentence={said.elsewhere} given={{ lines: <LineLinks visit={given.visit} lines={section.elsewhere} /> }} />
        </p>
      )}
      {why !== null && <p class="lead">{why}</p>}
    </section>
  )
}

function Counts({ visit, debate, layout }: PartGiven) {
  const said = words(visit.language)
  const lines = linesIn(layout)
  const rests = [...new Map(lines.flatMap(({ line }) => restsNow(line)).map((one) => [one.id, one])).values()]
  const open = layout.sections.filter((section) => section.open)
  const edit = inDebate(visit.language, debate, '/declaration/edit')
  const count = (forms: PluralForms, n: number, to: string) => <Counted visit={visit} forms={forms} n={n} to={to} />
  const { proposed, waiting, restingOnNothing } = layout
  return (
    <>
      <p>
        <Said
          sentence={said.counts}
          given={{
            lines: count(said.linesCount, lines.length, `#${sectionAnchor(layout.sections[0]!)}`),
            commitments: count(said.commitmentsCount, rests.length, '#delegations'),
            delegations: count(said.delegationsCount, new Set(rests.map(keyOf)).size, '#delegations'),
          }}
        />{' '}
        {open.length > 0 && count(said.openCount, open.length, `#${sectionAnchor(open[0]!)}`)}{' '}
        {open.slice(1).map((section) => (
          <a href={`#${sectionAnchor(section)}`}>{say(said.call, { letter: section.call!.letter })}</a>
        ))}
      </p>
      {proposed.length > 0 && <p>{count(said.proposedCount, proposed.length, '#proposed')}</p>}
      {waiting.length > 0 && <p>{count(said.waitingCount, waiting.length, `${edit}#waiting`)}</p>}
      {restingOnNothing.length > 0 && <p>{count(said.nothingCount, restingOnNothing.length, `${edit}#nothing`)}</p>}
    </>
  )
}

function Documents({ visit: { language }, debate, layout }: PartGiven) {
  const { documents } = words(language)
  const kinds = [
    ['docx', documents.docx],
    ['pdf', documents.pdf],
    ['html.zip', documents.html],
  ] as const
  const links = (query: string) =>
    kinds.map(([ending, label], index) => (
      <>
        {index > 0 && ' · '}
        <a href={inDebate(language, debate, `/declaration.${ending}${query}`)}>{label}</a>
      </>
    ))
  return (
    <nav aria-labelledby="documents">
      <h2 id="documents">{documents.title}</h2>
      <p>{links('')}</p>
      {layout.proposed.length > 0 && (
        <p>
          {documents.without} {links('?without=proposed')}
        </p>
      )}
    </nav>
  )
}

function Proposed({ visit, debate, layout }: PartGiven) {
  if (layout.proposed.length === 0) return null
  const { language } = visit
  const said = words(language)
  const asked = Number(visit.query.get('proposed') ?? '1')
  const last = Math.ceil(layout.proposed.length / pageLength)
  const at = Number.isInteger(asked) && asked >= 1 && asked <= last ? asked : 1
  const ordered = layout.sections.flatMap((section) => section.proposed.map((one) => ({ section, one })))
  const shown = ordered.slice((at - 1) * pageLength, at * pageLength)
  return (
    <section aria-labelledby="proposed">
      <h2 id="proposed">{said.proposed.title}</h2>
      <p>
        {said.proposed.about} <a href={inDebate(language, debate, '/review')}>{said.proposed.review}</a>
      </p>
      {layout.sections.map((section) => {
        const own = shown.filter((entry) => entry.section === section)
        if (own.length === 0) return null
        return (
          <>
            <h3>
              {section.call ? say(said.call, { letter: section.call.letter }) : layout.sections.length === 1 ? said.noCalls : said.other}
            </h3>
            <ul>
              {own.map(({ one }) => (
                <li>
                  <RestingQuote language={language} debate={debate} commitment={one} cut={240} />
                </li>
              ))}
            </ul>
          </>
        )
      })}
      <Pager language={language} page={at} size={pageLength} total={layout.proposed.length} to={(n) => `?proposed=${n}#proposed`} />
    </section>
  )
}

function Delegations({ visit, debate, layout }: PartGiven) {
  const { language } = visit
  const said = words(language)
  const byKey = new Map<string, { readonly name: string; readonly lines: PlacedLine[] }>()
  for (const placed of linesIn(layout)) {
    for (const one of new Map(restsNow(placed.line).map((rest): [string, DeclaredCommitment] => [keyOf(rest), rest])).values()) {
      const found = byKey.get(keyOf(one)) ?? { name: nameIn(language, one, debate.date), lines: [] }
      found.lines.push(placed)
      byKey.set(keyOf(one), found)
    }
  }
  if (byKey.size === 0) return null
  const { compare } = new Intl.Collator(language)
  return (
    <section aria-labelledby="delegations">
      <h2 id="delegations">{said.delegations}</h2>
      <p class="hint">{said.delegationsAbout}</p>
      <ul>
        {[...byKey.values()]
          .sort((a, b) => compare(a.name, b.name))
          .map(({ name, lines }) => (
            <li>
              <bdi>{name}</bdi>: <LineLinks visit={visit} lines={lines} />
            </li>
          ))}
      </ul>
    </section>
  )
}

/** What stands on the page before the first draft: what will be here, and how to begin. */
function Empty({ visit, debate, layout }: PartGiven) {
  const { language } = visit
  const { empty } = words(language)
  const reviewed = layout.waiting.length
  return (
    <>
      <p class="lead">{empty.what}</p>
      <p>
        {reviewed > 0 ? (
          <Counted visit={visit} forms={empty.reviewed} n={reviewed} to={inDebate(language, debate, '/declaration/edit#waiting')} />
        ) : (
          empty.none
        )}
      </p>
      <ul>
        {reviewed === 0 && (
          <li>
            <a href={inDebate(language, debate, '/review')}>{empty.review}</a>
          </li>
        )}
        <li>
          <a href={inDebate(language, debate, '/declaration/edit')}>{empty.begin}</a>
        </li>
      </ul>
    </>
  )
}

/** The sentence that says whose text a declaration is (PRACTICE.md 1). */
function presidencyLine({ visit: { language }, debate }: PartGiven): string {
  const presidency = presidencyIn(language, debate)
  const said = words(language)
  return presidency === null ? said.presidency : say(said.presidencyNamed, { presidency })
}

/** The declaration of a debate as it is read: sections by call, each line with its delegations and quotes; then what is apart. */
export function declarationPage(given: PartGiven): string {
  const { visit, debate, layout } = given
  const { language, path, actor } = visit
  const said = words(language)
  const { declaration } = layout
  const title = declaration?.title ?? said.title
  const above = [debate.date === null ? null : dayInWords(language, debate.date), said.document.draftMark]
  const query = visit.query.toString()
  return page({
    language,
    path,
    query: query && `?${query}`,
    title,
    heading: declaration?.title ? <span {...passage(declaration.titleLanguage)}>{declaration.title}</span> : undefined,
    above: above.filter(Boolean).join(' · '),
    debate: debateOfPage(debate, language),
    current: 'declaration',
    actor,
    children:
      declaration === null ? (
        <Empty {...given} />
      ) : (
        <>
          <p class="lead">{presidencyLine(given)}</p>
          <p>{said.how}</p>
          <Counts {...given} />
          <nav aria-label={said.edit}>
            <p>
              <a href={inDebate(language, debate, '/declaration/edit')}>{said.edit}</a>
            </p>
          </nav>
          {layout.sections.map((section) => (
            <Section section={section} given={given} />
          ))}
          <Delegations {...given} />
          <Documents {...given} />
          <Proposed {...given} />
        </>
      ),
  })
}
