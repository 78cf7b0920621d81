import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import { address, type PageLanguage, passage } from './page-language.ts'
import { type CurrentPage, DebateNavigation, type DebateOfPage, Footer, LanguageSwitch, MainNavigation } from './page-parts.tsx'
import { stylesheet } from './stylesheet.ts'
import { uiWords } from './words.ts'

/** A page above this one. */
export interface Crumb {
  readonly label: string
  /** Without language: `/debates`. */
  readonly to: string
}

/** A page of Ahadi: what stands in it and around it. */
export interface PageGiven {
  readonly language: PageLanguage
  /** Its address without language: `/debates/x/register`. */
  readonly path: string
  /** The query of its address, with its question mark: the language switch keeps it, the canonical address leaves it out. */
  readonly query?: string | undefined
  /** Its name: the one `h1`, and the first part of the title. */
  readonly title: string
  /** What stands in the `h1` in place of the title, such as words that were said. */
  readonly heading?: ComponentChildren
  /** A short line above the `h1`: symbol and date. */
  readonly above?: ComponentChildren
  readonly debate?: DebateOfPage | null | undefined
  /** The pages between the debate (or the start) and this one. Debates and the debate itself are put by `page`. */
  readonly crumbs?: readonly Crumb[]
  readonly current?: CurrentPage
  /** The person who works here. */
  readonly actor: string | null
  /** Atom feed of what the page shows, with its language. */
  readonly feed?: { readonly to: string; readonly title: string }
  /** Shows the page anew after so many seconds, while a job runs. */
  readonly refresh?: number
  readonly children: ComponentChildren
}

function Breadcrumb({ given }: { readonly given: PageGiven }) {
  const { language, debate, crumbs = [], title, path } = given
  const words = uiWords(language)
  const home = debate ? [{ label: words.main.debates, to: '/debates' }] : []
  const own = debate && path !== `/debates/${debate.slug}` ? [{ label: debate.title, to: `/debates/${debate.slug}` }] : []
  const all = [...home, ...own, ...crumbs]
  if (all.length === 0) return null
  return (
    <nav class="breadcrumb" aria-label={words.breadcrumb}>
      <ol>
        {all.map(({ label, to }) => (
          <li>
            <a href={address(language, to)} dir="auto">
              {label}
            </a>
          </li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  )
}

function Head({ given }: { readonly given: PageGiven }) {
  const { language, path, title, debate, feed, refresh } = given
  const parts = [title, debate && debate.title !== title ? debate.title : null, uiWords(language).ahadi]
  return (
    <head>
      <meta charset="utf-8" />
      <title>{parts.filter(Boolean).join(' · ')}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {refresh !== undefined && <meta http-equiv="refresh" content={String(refresh)} />}
      <link rel="stylesheet" href={stylesheet.address} />
      <link rel="canonical" href={address(language, path)} />
      {feed && <link rel="alternate" type="application/atom+xml" href={feed.to} title={feed.title} />}
    </head>
  )
}

/** Writes a whole page as HTML. Nothing in it comes from elsewhere, and it works without script. */
export function page(given: PageGiven): string {
  const { language, path, query = '', title, heading, above, debate, current, actor, children } = given
  const words = uiWords(language)
  return `<!doctype html>${render(
    <html {...passage(language)}>
      <Head given={given} />
      <body>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <header class="site">
          <a class="ahadi" href={address(language, '/debates')}>
            {words.ahadi}
          </a>
          <MainNavigation language={language} current={current} />
          <LanguageSwitch language={language} path={path} query={query} />
        </header>
        {debate && <DebateNavigation language={language} debate={debate} current={current} />}
        <main id="content" tabIndex={-1}>
          <Breadcrumb given={given} />
          {above && <p class="above">{above}</p>}
          <h1>{heading ?? title}</h1>
          {debate?.fictional && <p class="invented">{words.invented}</p>}
          {children}
        </main>
        <Footer language={language} actor={actor} debate={debate} />
      </body>
    </html>,
  )}`
}
