import type { ComponentChild } from 'preact'
import type { PageLanguage } from '../page-language.ts'

/** A component as it is used: data for its test, for the page on which it is looked at, and for the check of accessibility. */
export interface Example {
  /** A sentence in the present: what is shown. */
  readonly name: string
  readonly show: (language: PageLanguage) => ComponentChild
}

/** Words that try to break out of a page. They stand in each example somewhere. */
export const hostile = `"><script>alert('x')</script><b onclick=x style="color:red">&amp;`

/** A line of an example in both languages of pages. */
export const either = (en: string, ar: string) => (language: PageLanguage) => (language === 'en' ? en : ar)
