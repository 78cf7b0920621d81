/**
 * The stylesheet of a written EPUB. It leaves letters, colours and sizes to the reader's own settings, as reading programs ask, and says only what stands where.
 */
export const epubStylesheet = `p { margin: 0 0 0.6em; }
h1, h2, h3 { line-height: 1.3; page-break-after: avoid; break-after: avoid; }
h1 { font-size: 1.35em; }
h1 .label { display: block; font-size: 0.8em; font-weight: normal; }
h2 { font-size: 1.1em; margin: 1em 0 0.5em; }
.mark { font-weight: bold; font-size: 0.85em; }
.masthead { border-bottom: 1px solid; margin-bottom: 1em; }
.masthead .name { font-size: 1.4em; font-weight: bold; }
.blank { border-bottom: 2px dotted; }
.aside, .end { text-align: end; }
.center { text-align: center; }
.facts dt { font-weight: bold; }
.facts dd { margin: 0 0 0.5em; }
.contents { list-style: none; padding: 0; }
.contents li { margin-bottom: 0.5em; }
.paragraph { margin-bottom: 0.7em; }
.paragraph > p, .paragraph > span { display: inline; margin: 0; }
.number { font-size: 0.7em; text-decoration: none; vertical-align: super; margin-inline-end: 0.4em; }
.paragraph > span { margin-inline-end: 0.4em; }
.list-entry { padding-inline-start: 1em; }
.statement :lang(ar) { line-height: 1.8; }
.strong { font-weight: bold; }
table { border-collapse: collapse; margin: 0.5em 0 1em; font-size: 0.9em; }
td { border: 1px solid; padding: 0.25em 0.4em; text-align: start; vertical-align: top; }
.mark-of-note { line-height: 0; font-size: 0.75em; }
.mark-of-note a, .back { text-decoration: none; }
.notes { border-top: 1px solid; margin-top: 1.5em; padding-top: 0.5em; font-size: 0.9em; }
.note .label { vertical-align: super; font-size: 0.75em; margin-inline-end: 0.3em; }
.note > div, .note > div > p:first-child { display: inline; }
`
