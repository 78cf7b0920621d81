import { findDelegations } from '../../council/index.ts'
import { caselessPattern } from '../../language/index.ts'
import { cue } from './cues/index.ts'
import { delegationsInHead, type Named } from './delegation-in-head.ts'
import type { Speaker } from './head.ts'
import type { Line } from './line.ts'
import { isName, speakerInHead, withoutHonorific } from './speaker-in-head.ts'

/** Who signs below the last words of a statement. */
export interface Signature {
  readonly speaker: Speaker
  readonly named: readonly Named[]
  /** The lines above the signature. */
  readonly body: readonly Line[]
}

// Name, office, mission, place and date: five lines hold them.
const mostLines = 5
const signed = /^[(（]?(?:signed|signé|firmado|подпись|подписано|توقيع|签名|签字)[)）:：]?\s*/iu
const hanName = /^[\p{Script=Han}·]{2,12}$/u
const sentence = /[.!?。！？؟…;；][”»"’]?$/u
const post = caselessPattern(cue('post'))
const addressed = caselessPattern(
  /president of the (?:un |united nations )?security council|présidente? du conseil de sécurité|president[ea] del consejo de seguridad|председател\p{L}+ совета безопасности|رئيسة? مجلس الأمن|安(?:全)?理(?:事)?会(?:轮值)?主席/u
    .source,
)

/** Reads the signature at the end of a text: a person's name beside an office; null where none stands there, or where it is the addressee of a letter. */
export function signatureOf(body: readonly Line[]): Signature | null {
  let from = body.length
  while (from > 1 && body.length - from < mostLines && body[from - 1]!.text.length < 140 && !sentence.test(body[from - 1]!.text)) from--
  const lines = body.slice(from).map(({ text }) => text.replace(signed, ''))
  if (lines.length === 0 || lines.some((line) => addressed.test(line)) || !lines.some((line) => post.test(line))) return null
  const at = lines.findIndex(
    (line) => isName(withoutHonorific(line).name) || (hanName.test(line) && !post.test(line) && findDelegations(line).length === 0),
  )
  const title = lines.filter((line, index) => index !== at && post.test(line)).map((line) => line.replace(/[,،;]\s*$/u, ''))[0]
  const speaker = speakerInHead(lines) ?? (at >= 0 && title ? { name: withoutHonorific(lines[at]!).name, title } : null)
  if (!speaker) return null
  const named = delegationsInHead(lines).filter(({ how }) => how !== 'alone' && how !== 'leading')
  return { speaker, named, body: body.slice(0, from) }
}
