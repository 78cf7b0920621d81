import type { Category } from '../../../../council/index.ts'
import { categories } from '../../../../council/index.ts'
import { documentSentences, joinSentences, type Notice } from '../../../../document/index.ts'
import { languageSentences } from '../../../../language/index.ts'
import {
  address,
  Choices,
  dateInWords,
  FactList,
  Filters,
  figure,
  listInWords,
  Notices,
  type PageLanguage,
  page,
  percentSure,
  plural,
  SaidInline,
  saidIn,
  say,
  uiWords,
} from '../../../../ui/index.ts'
import { StoodEarlierNotices } from '../../../commitments/index.ts'
import type { KeptDebate } from '../../../concept-note/index.ts'
import { type KeptStatement, statementsSentences } from '../../../statements/index.ts'
import { nameOfWords } from '../../debate/took-part.ts'
import { nameOfWhoSpoke } from '../../register/delegation-name.ts'
import { debateOfPage } from '../../register/shown-debate.ts'
import { recognisedIn } from '../recognised-in.ts'
import { statementWords } from '../words.ts'
import type { ReadStatementView } from './read-statement-view.ts'
import { StatementText } from './statement-text.tsx'
import { languageIn } from './statements-page.tsx'
import { VersionLine, VersionList } from './versions.tsx'
import { whoGave } from './who-gave.ts'

const sentences = joinSentences(documentSentences, languageSentences, statementsSentences)

interface Given {
  readonly language: PageLanguage
  readonly path: string
  readonly actor: string | null
}

function Head({
  language,
  view,
  to,
}: {
  readonly language: PageLanguage
  readonly view: ReadStatementView
  readonly to: (rest: string) => string
}) {
  const { kept, debate, statement, cleanCopy, shown, cited } = view
  const { facts } = statementWords(language)
  const { head } = kept
  const printed = (text: string | null | undefined) => text && <SaidInline text={text} lang={statement.language} />
  const names = (list: readonly string[]) =>
    list.length > 0 &&
    listInWords(
      language,
      list.map((one) => nameOfWords(language, one, debate.date)),
    )
  const aligned = names(head.alignedWith)
  const recognised = recognisedIn(statement)
  const copy = to(`/statements/${kept.anchor}/clean-copy.docx${cited ? `?version=${shown.version}` : ''}`)
  return (
    <FactList
      facts={[
        { label: facts.delegation, value: head.delegation && <bdi>{nameOfWhoSpoke(language, whoGave(kept), debate.date)}</bdi> },
        { label: facts.body, value: head.body && <bdi>{nameOfWords(language, head.body, debate.date)}</bdi> },
        { label: facts.speaker, value: printed(head.speaker?.name) },
        { label: facts.speakerTitle, value: printed(head.speaker?.title) },
        { label: facts.onBehalfOf, value: names(head.onBehalfOf) },
        { label: facts.jointWith, value: names(head.jointWith) },
        { label: facts.alignedWith, value: aligned && `${aligned}. ${facts.alignedNote}` },
        { label: facts.capacity, value: head.capacity && uiWords(language).capacities[head.capacity] },
        { label: facts.language, value: languageIn(language, statement.language) },
        { label: facts.what, value: facts.submitted },
        {
          label: facts.recognised,
          value:
            recognised && say(facts.recognisedHow, { percent: percentSure(recognised.confidence), words: figure(recognised.doubtful) }),
        },
        { label: facts.words, value: figure(statement.words) },
        {
          label: facts.cleanCopy,
          value: (
            <>
              <a href={copy}>{facts.cleanCopyFile}</a>
              <br />
              <small>
                {facts.cleanCopyNote} <code dir="ltr">{cleanCopy}</code>
              </small>
            </>
          ),
        },
      ]}
    />
  )
}

/** What is marked: a form that narrows findings down to some categories. */
function CategoryFilter({
  language,
  view,
  action,
}: {
  readonly language: PageLanguage
  readonly view: ReadStatementView
  readonly action: string
}) {
  const words = statementWords(language)
  const names = uiWords(language).categories
  const chosen = view.categories
  const without = (category: Category) => {
    const left = chosen.filter((one) => one !== category).map((one) => `category=${one}`)
    if (view.cited) left.unshift(`version=${view.shown.version}`)
    return left.length > 0 ? `${action}?${left.join('&')}` : action
  }
  return (
    <Filters
      language={language}
      action={action}
      chosen={chosen.map((category) => ({ name: names[category], without: without(category) }))}
      keep={view.cited ? { version: String(view.shown.version) } : {}}
    >
      <Choices
        name="category"
        label={words.category}
        values={chosen}
        options={categories.map((category) => ({ value: category, label: names[category] }))}
      />
    </Filters>
  )
}

const noticeSaid = (language: PageLanguage, { code, place, reason }: Notice) => ({
  ...saidIn(language, code, reason, sentences),
  ...(place?.paragraph !== undefined && { place: { to: `#p${place.paragraph}` } }),
})

/** A statement to be read: who speaks, the text with what was found in it, and why. */
export function statementPage(view: ReadStatementView, { language, path, actor }: Given): string {
  const { debate, kept, findings, cited, shown } = view
  const words = statementWords(language)
  const to = (rest: string) => address(language, `/debates/${debate.slug}${rest}`)
  const own = to(`/statements/${kept.anchor}`)
  const query = new URLSearchParams([
    ...(cited ? [['version', String(shown.version)]] : []),
    ...view.categories.map((one) => ['category', one]),
  ]).toString()
  return page({
    language,
    path,
    query: query && `?${query}`,
    title: nameOfWhoSpoke(language, whoGave(kept), debate.date),
    debate: debateOfPage(debate),
    crumbs: [{ label: words.title, to: `/debates/${debate.slug}/statements` }],
    current: 'statements',
    actor,
    children: (
      <>
        <VersionLine language={language} view={view} to={to} />
        <Head language={language} view={view} to={to} />
        <Notices language={language} notices={kept.notices.map((notice) => noticeSaid(language, notice))} />
        <CategoryFilter language={language} view={view} action={own} />
        <p>
          {plural(
            language,
            words.found,
            new Set(findings.map(({ commitment, anchor, category }) => (commitment ? commitment.number : anchor + category))).size,
          )}
        </p>
        <StoodEarlierNotices language={language} slug={debate.slug} stood={view.stood} />
        <StatementText language={language} view={view} actor={actor} to={to} />
        <VersionList language={language} view={view} to={to} />
        {actor !== null && (
          <p>
            <a href={`${own}/speaker`}>{words.correct}</a> · <a href={`${own}/corrected-file`}>{words.correctText}</a> ·{' '}
            <a href={`${own}/withdraw`}>{words.withdraw}</a> · <a href={to(`/coding/statements/${kept.anchor}`)}>{words.code}</a>
          </p>
        )}
        <p>
          <a href={to('/statements')}>{words.all}</a>
        </p>
      </>
    ),
  })
}

/** The page at the address of a statement that was withdrawn: when, and why. */
export function withdrawnPage(debate: KeptDebate, kept: KeptStatement, { language, path, actor }: Given): string {
  const words = statementWords(language)
  return page({
    language,
    path,
    title: words.gone.title,
    debate: debateOfPage(debate),
    crumbs: [{ label: words.title, to: `/debates/${debate.slug}/statements` }],
    current: 'statements',
    actor,
    children: (
      <>
        <p>{say(words.gone.text, { day: dateInWords(language, kept.withdrawnAt!) })}</p>
        {kept.withdrawnWhy && (
          <p>
            <bdi>{say(words.gone.why, { why: kept.withdrawnWhy })}</bdi>
          </p>
        )}
        <p>
          <a href={address(language, `/debates/${debate.slug}/statements`)}>{words.all}</a>
        </p>
      </>
    ),
  })
}
