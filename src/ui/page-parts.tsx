import { address, ownNames, type PageLanguage, pageLanguages, passage } from './page-language.ts'
import { Said } from './said.tsx'
import { uiWords } from './words.ts'

/** The debate that a page belongs to. `title` is its theme as the page shows it. */
export interface DebateOfPage {
  readonly slug: string
  readonly title: string
  readonly fictional?: boolean | undefined
}

/** The pages of the main navigation. */
export const mainPages = ['debates', 'search', 'count', 'method'] as const
/** The pages of the navigation of a debate, in the order of the debate. */
export const debatePages = [
  'overview',
  'concept-note',
  'statements',
  'register',
  'review',
  'declaration',
  'implementation',
  'documents',
] as const
/** The entry of a navigation that a page belongs to. */
export type CurrentPage = (typeof mainPages)[number] | (typeof debatePages)[number] | undefined

/** Debates, search, count, method. */
export function MainNavigation({ language, current }: { readonly language: PageLanguage; readonly current: CurrentPage }) {
  const words = uiWords(language)
  return (
    <nav class="main" aria-label={words.mainNavigation}>
      <ul>
        {mainPages.map((name) => (
          <li>
            <a href={address(language, `/${name}`)} aria-current={current === name ? 'page' : undefined}>
              {words.main[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The same page in the other languages, each named in its own. */
export function LanguageSwitch({
  language,
  path,
  query,
}: {
  readonly language: PageLanguage
  readonly path: string
  readonly query: string
}) {
  return (
    <nav class="languages" aria-label={uiWords(language).languageNavigation}>
      <ul>
        {pageLanguages.map((one) => (
          <li>
            {one === language ? (
              <span aria-current="true">{ownNames[one]}</span>
            ) : (
              <a href={address(one, path, query)} hreflang={one} rel="alternate" {...passage(one)}>
                {ownNames[one]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The pages of one debate. */
export function DebateNavigation(given: { readonly language: PageLanguage; readonly debate: DebateOfPage; readonly current: CurrentPage }) {
  const { language, debate, current } = given
  const words = uiWords(language)
  return (
    <nav class="debate" aria-label={words.debateNavigation}>
      <ul>
        {debatePages.map((name) => (
          <li>
            <a
              href={address(language, `/debates/${debate.slug}${name === 'overview' ? '' : `/${name}`}`)}
              aria-current={current === name ? 'page' : undefined}
            >
              {words.sections[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What this is, who works here, and that nothing leaves the machine. */
export function Footer(given: {
  readonly language: PageLanguage
  readonly actor: string | null
  readonly debate: DebateOfPage | null | undefined
}) {
  const { footer, invented } = uiWords(given.language)
  return (
    <footer class="site">
      {given.debate?.fictional && <p class="invented">{invented}</p>}
      <p>
        {footer.what} {footer.machine}
      </p>
      <p>
        {footer.unofficial} {footer.local}{' '}
        {given.actor === null ? footer.nobody : <Said sentence={footer.actor} given={{ name: given.actor }} />}
      </p>
    </footer>
  )
}
