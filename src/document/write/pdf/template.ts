/**
 * The pages, in Typst's language. It holds no text of ours or anybody's: all text comes in as data, from `/publication.json`,
 * and stays a string there, which Typst never reads as markup.
 *
 * Lines are not justified, words are not hyphenated and nothing is spaced out between Chinese and other letters: the text can be copied letter by letter, and the
 * pages are set in half the time.
 */
export const template = `
#let d = json("/publication.json")
#let side(x) = if x == "rtl" { rtl } else { ltr }
#let fonts(lang) = d.fonts.at(lang, default: d.fonts.other)
// Amiri is a small face: Arabic is set one step larger and wider apart.
#let voice(lang, dir, body) = {
  // The arm of a kaf lies over the narrow space before it, and words run together to a reader of lines.
  set text(lang: lang, dir: side(dir), font: fonts(lang), size: if lang == "ar" { 1.2em } else { 1em }, spacing: if lang == "ar" { 140% } else { 100% })
  set par(
    leading: if lang == "ar" { 0.78em } else if lang == "zh" { 0.8em } else { 0.68em },
    // Paragraphs must be seen to part, by a reader that looks at lines too.
    spacing: if lang == "ar" { 1.25em } else if lang == "zh" { 1.35em } else { 1.1em },
  )
  // A number and the Chinese letters beside it keep together: where a line ends between them, a reader of lines cannot tell whether there was a space.
  show regex("\\p{Han}[0-9]+\\p{Han}?"): it => if lang == "zh" { box(it) } else { it }
  body
}
#let run(r) = {
  let body = if "l" in r { text(lang: r.l, font: fonts(r.l), r.t) } else { r.t }
  if r.m == "blank" { highlight(fill: rgb("#fff1b8"), top-edge: "ascender", bottom-edge: "descender", body) }
  else if r.m == "strong" { strong(body) }
  else if r.m == "emphasis" and "l" not in r and fonts(d.lang).first() == "Noto Serif" { emph(body) }
  else { body }
}
#let runs(list) = list.map(run).join()

#set document(title: d.title, date: if d.date == none { none } else { datetime(year: d.date.at(0), month: d.date.at(1), day: d.date.at(2)) })
#set text(font: fonts(d.lang), size: if d.lang == "ar" { 12.6pt } else { 10.5pt }, lang: d.lang, dir: side(d.dir), fallback: false, hyphenate: false, cjk-latin-spacing: none)
#set par(justify: false, linebreaks: "simple", leading: 0.68em, spacing: 1.05em)
#set page(
  paper: "a4",
  margin: (x: 2.6cm, top: 2.9cm, bottom: 2.4cm),
  header-ascent: 35%,
  header: context {
    set text(size: 8.5pt)
    set par(leading: if d.lang == "ar" { 0.9em } else { 0.5em }, spacing: 0.5em)
    if d.marks.len() > 0 { strong(d.marks.join(linebreak())) }
    if here().page() > 1 and d.head != "" { if d.marks.len() > 0 { linebreak() }; d.head }
  },
  // The first page of a document of the United Nations bears no number.
  footer: context if here().page() > 1 {
    set text(size: 8.5pt)
    let shown = d.words.page.replace("{n}", str(here().page())).replace("{total}", str(counter(page).final().first()))
    align(end, shown)
  },
)
#show heading: set text(weight: "bold")
#show heading.where(level: 1): set text(size: 14pt)
#show heading.where(level: 2): set text(size: 11.5pt)
#show heading.where(level: 3): set text(size: 10.5pt)
#show heading: set block(above: 1.5em, below: 1.05em, sticky: true)
#show heading.where(level: 1): set block(above: 1.2em, below: 1.1em, sticky: true)
// A mark is small letters raised, and not a raised letter of the font: a reader of lines can tell it from the words.
#set super(typographic: false, size: 0.68em, baseline: -0.42em)
#set footnote.entry(gap: 0.75em, clearance: 1.1em, separator: line(length: 4cm, stroke: 0.4pt))
// A note is set in the direction of what it says, with its mark before it.
#show footnote.entry: it => if it.note.has("label") and it.note.label == <rtl> { set text(dir: rtl); it } else { set text(dir: ltr); it }

#let facts(list) = block(below: 1.7em, grid(
  columns: (4.2cm, 1fr), column-gutter: 0.8em, row-gutter: 0.6em,
  ..list.map(f => (strong(f.n), runs(f.r))).flatten()
))
// Labels may be words (Arabic ordinals): their column is as wide as the widest of them.
#let contents(groups) = context {
  let widths = d.parts.filter(part => part.label != none).map(part => measure(part.label).width)
  let widest = calc.min(5cm.to-absolute(), calc.max(2.6cm.to-absolute(), ..widths))
  for group in groups {
  if group.h != none { heading(level: 2, outlined: false, group.h) }
  list(marker: none, body-indent: 0pt, spacing: 0.62em, ..group.p.map(id => {
    let part = d.parts.at(d.index.at(id))
    let target = label(id)
    grid(
      columns: (widest, 1fr, 1.2cm), column-gutter: 0.8em, align: (start, start, end),
      part.label, link(target, runs(part.heading)), context str(locate(target).page()),
    )
  }))
  }
}
// The words of a paragraph; \`marked\` sets the mark of a note.
#let words(b, marked) = if "t" in b { b.t } else {
  b.p.map(p => {
    if "m" in p { marked(p.m) }
    else if "l" in p { text(lang: p.l, font: fonts(p.l), size: if p.l == "ar" and b.l != "ar" { 1.15em } else { 1em }, p.t) }
    else { p.t }
  }).join()
}
#let quoted(b, marked) = voice(b.l, b.d, {
  set text(size: 0.86em) if b.of == "footnote" or b.of == "endnote"
  let body = if b.s { strong(words(b, marked)) } else { words(b, marked) }
  let blank = "t" in b and b.t.trim() == ""
  if b.of == "heading" and not blank { heading(level: 2, outlined: false, if b.n == "" { body } else { b.n + " " + body }) }
  else if b.n != "" {
    let indent = if b.of == "list-entry" { 0.5cm * (b.v + 1) } else { 0pt }
    let set-out = grid(columns: (auto, 1fr), column-gutter: 0.7em, b.n, par(body))
    block(if b.d == "rtl" { pad(right: indent, set-out) } else { pad(left: indent, set-out) })
  }
  else { par(body) }
})
// What a note says: it stands at its mark's page or after its part, smaller than the text. Amiri keeps its larger step.
#let said(note, marked) = note.b.map(b => {
  let body = if b.s { strong(words(b, marked)) } else { words(b, marked) }
  text(lang: b.l, font: fonts(b.l), size: if b.l == "ar" { 1.2em } else { 1em }, body)
}).join(parbreak())
#let laid(t, marked) = block(width: 100%, above: 1.2em, below: 1.4em, {
  set text(dir: side(t.d), size: 0.92em)
  set par(spacing: 0.95em)
  table(
    columns: if t.w == 1 { (1fr,) } else { (auto,) * t.w }, stroke: 0.4pt + rgb("#777777"), inset: (x: 0.45em, y: 0.55em), align: start + top,
    ..t.c.map(c => table.cell(x: c.x, y: c.y, colspan: c.w, rowspan: c.h, c.b.map(b => quoted(b, marked)).join()))
  )
})
#let print(b, marked) = {
  if b.k == "quoted" { quoted(b, marked) }
  else if b.k == "table" { laid(b, marked) }
  else if b.k == "words" {
    if b.a == "start" { par(runs(b.r)) } else { align(if b.a == "end" { end } else { center }, par(runs(b.r))) }
  }
  else if b.k == "heading" { heading(level: b.v, outlined: false, runs(b.r)) }
  else if b.k == "facts" { facts(b.f) }
  else if b.k == "list" { list(..b.e.map(runs)) }
  else if b.k == "contents" { contents(b.g) }
}

#if d.over != none or d.lines.len() > 0 {
  grid(columns: (1fr, auto), align: (start + bottom, if d.dir == "rtl" { left } else { right }), text(size: 11pt, if d.over == none { "" } else { d.over }),
    stack(spacing: 0.68em, ..d.lines.map(line => { set text(dir: side(line.first().at("d", default: d.dir))); runs(line) })))
  line(length: 100%, stroke: 0.6pt)
}
#block(above: 0.9em, below: 1.4em, text(size: 21pt, weight: "bold", d.name))
#for (number, part) in d.parts.enumerate() {
  if number > 0 { pagebreak() }
  [#heading(level: 1, if part.label == none { runs(part.heading) } else { part.label; " "; linebreak(); runs(part.heading) })#label(part.id)]
  if part.aside != none { align(end, par(part.aside)) }
  let anchor(n) = label(part.id + "--note-" + n)
  let plain(n) = none
  let marked(n) = {
    let note = part.notes.at(n)
    if note.k == "endnote" { super(link(anchor(n), note.n)) }
    else if note.d == "rtl" [#footnote(numbering: (..) => note.n, h(0.35em) + said(note, plain))<rtl>]
    else { footnote(numbering: (..) => note.n, h(0.35em) + said(note, plain)) }
  }
  for b in part.blocks { print(b, marked) }
  let endnotes = part.notes.pairs().filter(p => p.last().k == "endnote")
  if endnotes.len() > 0 {
    block(above: 2em, below: 0.9em, line(length: 4cm, stroke: 0.4pt))
    for (n, note) in endnotes {
      set text(size: 0.86em, dir: side(note.d))
      [#block(spacing: 0.7em, grid(columns: (auto, 1fr), column-gutter: 0.7em, super(note.n), said(note, plain)))#anchor(n)]
    }
  }
}
#context [#metadata(d.parts.map(part => (part.id, locate(label(part.id)).page())))<pages>]
`
