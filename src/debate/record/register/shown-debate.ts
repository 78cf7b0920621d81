import type { DebateOfPage } from '../../../ui/index.ts'
import type { KeptDebate } from '../../concept-note/index.ts'

/** A debate as the shell of a page needs it: its theme, or its slug where it has none. */
export function debateOfPage({ slug, theme, fictional }: KeptDebate): DebateOfPage {
  return { slug, title: theme ?? slug, fictional: fictional === true }
}

/** The address of a sentence in the reading view of its statement, without language; `version` where it is not in the one that is shown. */
export function placeOf(
  slug: string,
  anchor: string,
  paragraph: number,
  sentence: number | undefined,
  version: number | null = null,
): string {
  const cited = version === null ? '' : `?version=${version}`
  return `/debates/${slug}/statements/${anchor}${cited}#p${paragraph}${sentence === undefined ? '' : `s${sentence}`}`
}
