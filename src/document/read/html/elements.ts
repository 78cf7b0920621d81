const names = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Elements that begin and end a paragraph. */
export const blocks = names(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul xmp listing plaintext`,
)

/** Elements that have no end. */
export const voids = names('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr')

/** Elements of which a reader of the page sees no words, or only words of the browser. */
export const unseen = names(
  'head script style template noscript noembed noframes iframe object svg math audio video canvas select textarea datalist title xml rp rt button',
)

/** Elements that may stand in a head; the first other one ends it. */
export const inHead = names('base basefont bgsound link meta title style script noscript template object xml')

/** Elements that a new element of the same kind ends, and what bounds that. */
export const impliedEnds: Readonly<Record<string, { readonly ends: ReadonlySet<string>; readonly within: ReadonlySet<string> }>> = {
  li: { ends: names('li'), within: names('ol ul menu dir table') },
  dt: { ends: names('dt dd'), within: names('dl table') },
  dd: { ends: names('dt dd'), within: names('dl table') },
  td: { ends: names('td th'), within: names('tr table') },
  th: { ends: names('td th'), within: names('tr table') },
  tr: { ends: names('tr'), within: names('table') },
  tbody: { ends: names('tbody thead tfoot'), within: names('table') },
  thead: { ends: names('tbody thead tfoot'), within: names('table') },
  tfoot: { ends: names('tbody thead tfoot'), within: names('table') },
}
