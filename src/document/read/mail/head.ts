import type { Draft } from '../draft.ts'

/** What the lines of a mail's head are called by mail programs in the six languages, by what they say. */
const names: readonly (readonly [string, RegExp])[] = [
  ['from', /^(from|de|от(?: кого)?|من|发件人|寄件者|von)$/i],
  ['to', /^(to|à|para|pour|кому|إلى|收件人|an)$/i],
  ['copy', /^(cc|bcc|copie(?: à)?|cci|cco|копия|скрытая копия|نسخة(?: إلى)?|抄送|密送)$/i],
  [
    'date',
    /^(sent|date|envoyé(?: le)?|enviado(?: el)?|fecha|отправлено|дата|تاريخ الإرسال|أُرسلت?|أرسلت?|التاريخ|تاريخ|发送时间|日期|时间|发送日期)$/i,
  ],
  ['subject', /^(subject|objet|asunto|тема|الموضوع|主题)$/i],
  [
    'other',
    /^(reply-to|attachments?|importance|pièces? jointes?|importance|datos adjuntos|adjuntos|вложения|важность|المرفقات|الأهمية|附件|重要性)$/i,
  ],
]

/** Lines of names, addresses or files that go on over the next line. */
const goesOn = /@|;\s*$/

/** How far from its beginning a text is looked at for the head of a mail, in paragraphs. */
const nearBeginning = 40

/**
 * Parts a text from the head of the mail that it came in, where one stands in it as lines of its own: "From:", "Sent:", "To:", "Subject:".
 *
 * A head has at least three such lines in a row, one of which says who wrote or to whom, and one when or about what. Mail addresses are
 * nobody's words.
 */
export function withoutMailHead(drafts: readonly Draft[]): { readonly drafts: readonly Draft[]; readonly head: readonly string[] } {
  const head: string[] = []
  const rest: Draft[] = []
  for (let at = 0; at < drafts.length; ) {
    const end = at < nearBeginning || head.length > 0 ? endOfHead(drafts, at) : at
    if (end === at) {
      rest.push(drafts[at]!)
      at += 1
      continue
    }
    head.push(...linesOf(drafts.slice(at, end)))
    at = end
  }
  return { drafts: rest, head }
}

/** The same for a plain text, whose head stands in lines: in what is left these lines are blank, so that all else stays where it was. */
export function blankMailHead(text: string): { readonly text: string; readonly head: readonly string[] } {
  const lines = text.split('\n')
  const head: string[] = []
  for (let at = 0; at < lines.length && at < nearBeginning * 5; at++) {
    const end = endOfHead(
      lines.slice(at, at + nearBeginning).map((line) => ({ text: line.trim(), kind: 'paragraph' })),
      0,
    )
    for (let line = at; line < at + end; line++) {
      head.push(lines[line]!.trim())
      lines[line] = ' '.repeat(lines[line]!.length)
    }
    at += Math.max(end - 1, 0)
  }
  return head.length === 0 ? { text, head } : { text: lines.join('\n'), head }
}

/** Where the head that begins at a paragraph ends; the same place where none begins. */
function endOfHead(drafts: readonly Draft[], start: number): number {
  const said = new Set<string>()
  let end = start
  let lines = 0
  for (let at = start; at < drafts.length; at++) {
    const name = nameOf(drafts[at]!, drafts[at + 1])
    if (name) {
      said.add(name.said)
      lines += 1
      if (name.wide) at += 1
      end = at + 1
    } else if (lines > 0 && goesOn.test(drafts[at]!.text)) end = at + 1
    else break
  }
  const isHead = lines >= 3 && (said.has('from') || said.has('to')) && (said.has('date') || said.has('subject'))
  return isHead ? end : start
}

/** What a line of a head says; `wide` where its name stands in a cell of its own and what it says in the next. */
function nameOf(draft: Draft, next: Draft | undefined): { readonly said: string; readonly wide: boolean } | null {
  const name = /^\s*([^:：]{1,24}?)\s*[:：]/.exec(draft.text)?.[1]
  const said = name && names.find(([, pattern]) => pattern.test(name))?.[0]
  if (!said) return null
  const isBare = /[:：]\s*$/.test(draft.text)
  const inRow = next?.cell && draft.cell && next.cell.table === draft.cell.table && next.cell.row === draft.cell.row
  return { said, wide: isBare && inRow === true }
}

function linesOf(drafts: readonly Draft[]): readonly string[] {
  const lines: string[] = []
  for (const { text } of drafts) {
    if (/[:：]\s*$/.test(lines.at(-1) ?? '')) lines[lines.length - 1] = `${lines.at(-1)!.trim()} ${text}`
    else lines.push(text)
  }
  return lines
}
