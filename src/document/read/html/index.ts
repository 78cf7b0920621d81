import { type Document, mediaTypes } from '../../document.ts'
import type { Notice, Read } from '../../notice.ts'
import { documentFrom } from '../draft.ts'
import type { ReadLimits } from '../limits.ts'
import { withoutMailHead } from '../mail/head.ts'
import type { Decoded } from '../text/encoding.ts'
import { notice } from '../trouble.ts'
import { walkPage } from './walk.ts'

export { decodeAs, decodePageText } from './charset.ts'

/**
 * Reads a web page as a browser shows it to somebody who has no script: hidden elements out, lists with their labels, tables with their cells,
 * notes after the body, the head of a mail that somebody saved in the margins.
 *
 * Stylesheets are not read: what only they hide is shown. Nothing that the page refers to is fetched, and nothing in it is run.
 * Sources: `run` counts the text nodes of the page. Time grows with its length.
 */
export function readHtml(decoded: Decoded, limits: ReadLimits): Read<Document> {
  const page = walkPage(decoded.text, limits.depth)
  const { drafts, head } = withoutMailHead(page.body)
  const footnotes = page.notes.filter(({ kind }) => kind === 'footnote')
  const endnotes = page.notes.filter(({ kind }) => kind !== 'footnote')
  const document = documentFrom(mediaTypes.html, [...drafts, ...footnotes, ...endnotes], [...head, ...page.margins])
  const lost = decoded.text.match(/\ufffd/g)?.length ?? 0
  const notices: (Notice | false)[] = [
    decoded.guessed && notice('text.encoding-guessed', null, { encoding: decoded.encoding }),
    lost > 0 && notice('text.lost-letters', null, { count: lost }),
    head.length > 0 && notice('mail.head'),
    page.deleted > 0 && notice('document.tracked-changes', null, { count: page.deleted }),
    page.hidden > 0 && notice('document.hidden-text', null, { count: page.hidden }),
    document.paragraphs.length === 0 && notice('document.no-text'),
  ]
  return { value: document, notices: notices.filter((found) => found !== false) }
}
