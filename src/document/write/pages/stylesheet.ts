/**
 * The one stylesheet of written pages (PAGES.md, Identity): what was said is serif, what we say is sans; no web fonts; logical properties only;
 * dark where the system is dark; print without colour. Every pair of colours is checked by a test.
 */
export const stylesheet = `:root {
  --ink: #16262b;
  --paper: #fbfaf6;
  --accent: #0b5a60;
  --waiting: #8a5000;
  --rule: #c9c9bf;
  --serif: "Noto Serif", Georgia, "Times New Roman", serif;
  --sans: system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #ecebe4; --paper: #12191b; --accent: #7cc8cd; --waiting: #f0b45c; --rule: #4a5659; }
}
* { box-sizing: border-box; }
html { font-size: 100%; }
@media (min-width: 40em) { html { font-size: 112.5%; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--sans); }
header, main, footer { max-inline-size: 46rem; margin-inline: auto; padding-inline: 1rem; }
header { padding-block: 1rem 0; }
main { padding-block-end: 3rem; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; inset-inline-start: -100vw; background: var(--paper); padding: 0.5rem 1rem; }
.skip:focus { inset-inline-start: 0; }
.mark { margin: 0 0 0.25rem; font-weight: 600; color: var(--waiting); }
.blank { border-block-end: 2px dotted var(--waiting); color: var(--waiting); }
.masthead { display: grid; grid-template-columns: 1fr auto; gap: 0.5rem; align-items: end; border-block-end: 1px solid var(--ink); padding-block: 1rem 0.5rem; }
.masthead p { margin: 0; }
.masthead .name { font-size: 1.728rem; font-weight: 700; line-height: 1.2; }
.masthead .lines { text-align: end; }
nav { padding-block: 0.5rem; }
h1 { font-size: 1.44rem; line-height: 1.3; margin-block: 1.5rem 0.5rem; text-wrap: balance; }
h1 .label { display: block; font-size: 1.2rem; font-weight: 400; }
h2 { font-size: 1.2rem; line-height: 1.35; margin-block: 2rem 0.5rem; }
h3 { font-size: 1rem; margin-block: 1.5rem 0.5rem; }
.aside { text-align: end; margin-block: 0 1rem; }
.center { text-align: center; }
.end { text-align: end; }
.facts { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: 0.25rem 1rem; margin-block: 0 1.5rem; }
.facts dt { font-weight: 600; }
.facts dd { margin: 0; }
.contents { list-style: none; padding: 0; margin: 0; }
.contents li { border-block-start: 1px solid var(--rule); }
.contents a { display: grid; grid-template-columns: 7rem 1fr; gap: 1rem; padding-block: 0.5rem; }
.statement { font: 1rem/1.65 var(--serif); border-block-start: 1px solid var(--rule); padding-block-start: 1rem; }
.statement:lang(ar) { font-family: "Noto Naskh Arabic", Amiri, var(--serif); font-size: 1.2rem; line-height: 1.8; }
.statement:lang(zh) { font-family: "Songti SC", "Noto Serif CJK SC", SimSun, var(--serif); }
.statement p, .statement h2, .statement h3 { max-inline-size: 66ch; margin: 0; }
.statement :lang(zh) { max-inline-size: 36em; }
.paragraph { display: grid; grid-template-columns: 2.5rem auto 1fr; column-gap: 0.5rem; margin-block-end: 0.9rem; }
.paragraph > :last-child { grid-column-end: -1; }
.paragraph > :nth-child(2):last-child { grid-column-start: 2; }
.number { font: 0.75rem/2 var(--sans); text-decoration: none; color: var(--accent); text-align: end; padding-inline-end: 0.5rem; }
.list-entry { padding-inline-start: 1rem; }
.table-cell { padding-inline-start: 1rem; }
.footnote, .endnote { font-size: 0.85em; }
.strong { font-weight: 700; }
table { border-collapse: collapse; inline-size: 100%; margin-block: 0.5rem 1.25rem; font-size: 0.95em; }
td { min-inline-size: 3em; border: 1px solid var(--rule); padding: 0.35rem 0.5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
td .paragraph { display: block; margin: 0; padding: 0; }
td .paragraph + .paragraph { margin-block-start: 0.4rem; }
td .paragraph > * { display: inline; }
td .number { padding-inline: 0 0.35rem; }
.mark-of-note { line-height: 0; font-size: 0.75em; }
.mark-of-note a { padding-inline: 0.1em; text-decoration: none; }
.notes { border-block-start: 1px solid var(--rule); margin-block-start: 2rem; padding-block-start: 0.75rem; font: 0.9rem/1.55 var(--serif); }
.note { display: grid; grid-template-columns: 2.5rem 1fr auto; column-gap: 0.5rem; margin-block-end: 0.5rem; }
.note .label { text-align: end; }
.note p { margin: 0; max-inline-size: 66ch; }
.note :lang(ar) { font-family: "Noto Naskh Arabic", Amiri, var(--serif); font-size: 1.15em; }
.note:target, .mark-of-note a:target { outline: 2px solid var(--accent); outline-offset: 2px; }
.back { text-decoration: none; padding-inline: 0.5rem; }
.between { display: flex; justify-content: space-between; gap: 1rem; flex-wrap: wrap; border-block-start: 1px solid var(--ink); margin-block-start: 2rem; padding-block-start: 1rem; }
@media (max-width: 30em) {
  .facts { grid-template-columns: 1fr; gap: 0; }
  .facts dd { margin-block-end: 0.5rem; }
  .contents a { grid-template-columns: 1fr; gap: 0; }
  .paragraph { grid-template-columns: 1.5rem auto 1fr; }
}
@media print {
  :root { --ink: #000; --paper: #fff; --accent: #000; --waiting: #000; --rule: #777; }
  html { font-size: 80%; }
  nav, .skip, .between { display: none; }
  a { text-decoration: none; }
  header, main { max-inline-size: none; }
  h1, h2, h3 { break-after: avoid; }
  .paragraph p { orphans: 3; widows: 3; }
}
@media (forced-colors: active) { .blank { border-block-end-style: solid; } }
`
