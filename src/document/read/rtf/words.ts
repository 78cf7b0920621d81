import { plain, plainParagraph, type RowDefinition, type State } from './state.ts'

/** Groups of which nothing is read, whether they begin with `\*` or not. */
export const unread: ReadonlySet<string> = new Set(
  `aftncn aftnsep aftnsepc annotation atnauthor atndate atnicn atnid atnparent atnref atntime atrfend atrfstart author background bkmkend
  bkmkstart blipuid buptim category colorschememapping colortbl comment company creatim datafield datastore defchp defpap docvar doccomm
  falt fchars ffdeftext ffentrymcr ffexitmcr ffformat ffhelptext ffl ffname ffstattext file filetbl fldinst fldtype fname fontemb fontfile
  formfield ftncn ftnsep ftnsepc generator gridtbl hlfr hlinkbase hlloc hlsrc hsv htmltag info keycode keywords latentstyles lchars
  levelnumbers leveltext lfolevel linkval list listlevel listname listoverride listoverridetable listpicture liststylename listtable lsdlockedexcept
  manager mhtmltag mmathPict nextfile nonesttables objalias objclass objdata objname objsect objtime oldcprops oldpprops oldsprops
  oldtprops operator panose password passwordhash pgdsctbl pgp pgptbl picprop pict pn pnseclvl pntxta pntxtb printim private propname
  protend protstart protusertbl pxe revtbl revtim rsidtbl rxe shprslt sn sp staticval subject sv svb tc template themedata title
  txe ud upr userprops wgrffmtfilter windowcaption writereservation writereservhash xe xform xmlattrname xmlattrvalue xmlclose xmlname
  xmlnstbl xmlopen`
    .trim()
    .split(/\s+/),
)

/** Groups that are read although they begin with `\*`, which says that a reader who does not know them may leave them out. */
export const readAfterStar: ReadonlySet<string> = new Set(['footnote', 'nesttableprops', 'shptxt', 'shppict', 'pntext'])

/** Words that stand for letters. */
export const letters: Readonly<Record<string, string>> = {
  tab: ' ',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  endash: '–',
  emdash: '—',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  zwj: '\u200d',
  zwnj: '\u200c',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
}

type Setter = (state: State, number: number | null) => void
const isOn = (number: number | null) => number !== 0

/** Words that change what holds in a group. */
export const setters: Readonly<Record<string, Setter>> = {
  plain: (state) => plain(state),
  pard: (state) => plainParagraph(state),
  uc: (state, number) => { state.instead = Math.min(Math.max(number ?? 1, 0), 100) },
  f: (state, number) => { state.typeface = number ?? -1 },
  b: (state, number) => { state.bold = isOn(number) },
  v: (state, number) => { state.hidden = isOn(number) },
  deleted: (state, number) => { state.deleted = isOn(number) },
  revised: (state, number) => { state.inserted = isOn(number) },
  rtlch: (state) => { state.right = true },
  ltrch: (state) => { state.right = false },
  lang: (state, number) => { state.language = number ?? undefined },
  langfe: (state, number) => { state.languageEastern = number ?? undefined },
  alang: (state, number) => { state.languageRight = number ?? undefined },
  loch: (state) => { state.eastern = false },
  hich: (state) => { state.eastern = false },
  dbch: (state) => { state.eastern = true },
  af: (state, number) => { if (state.eastern) state.easternTypeface = number ?? undefined },
  intbl: (state, number) => { state.inTable = isOn(number) },
  itap: (state, number) => { state.depth = Math.max(number ?? 1, 0) },
  s: (state, number) => { state.style = number ?? 0 },
  outlinelevel: (state, number) => { state.outline = number ?? undefined },
  rtlpar: (state) => { state.rightParagraph = true },
  ltrpar: (state) => { state.rightParagraph = false },
  ilvl: (state, number) => { state.level = number ?? 0 },
  dropcapli: (state, number) => { state.dropped = (number ?? 0) > 0 },
} // biome-ignore format: a table

/** A row has at most so many cells in every version of Word. */
const mostCells = 64

/** Words that describe the next cell of a row. */
export const cellWords: Readonly<Record<string, (row: RowDefinition, number: number | null) => void>> = {
  clmrg: (row) => { row.next = 'before' },
  clvmrg: (row) => { row.next ??= 'above' },
  trleft: (row, number) => { if (row.merged.length === 0) row.bounds[0] = number ?? 0 },
  cellx: (row, number) => {
    if (row.merged.length >= mostCells) return
    row.bounds.push(number ?? 0)
    row.merged.push(row.next)
    row.next = null
  },
} // biome-ignore format: a table

/** Formats of the numbers of notes, by the end of the word that says them. */
export const noteFormats: Readonly<Record<string, string>> = {
  ar: 'decimal',
  alc: 'lowerLetter',
  auc: 'upperLetter',
  rlc: 'lowerRoman',
  ruc: 'upperRoman',
  chi: 'chicago',
}
