import type { Context } from 'hono'
import { Refusal, refusalsFrom } from '../../document/index.ts'
import { type HandedIn, type Typed, typed } from '../../platform/http/index.ts'
import messages from './messages/en.json' with { type: 'json' }

const refusal = refusalsFrom(messages.refusals)

/** What came with a form. */
export interface ReadForm {
  readonly form: Typed
  readonly all: (name: string) => readonly string[]
  readonly files: (name: string) => readonly HandedIn[]
}

/** Nothing came with a form, as with a GET. */
export const noForm: ReadForm = { form: typed({}), all: () => [], files: () => [] }

/** A browser may send the folders of a name, and Windows its own kind of them; no name goes beyond 200 characters, and none has control characters. */
const plainName = (name: string) =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/\p{Cc}/gu, '')
    .toWellFormed()
    .slice(-200)
    .toWellFormed()
    .trim() || 'file'

/** Fields that one form may bring: the longest of our own has a few hundred. */
const most = 5000
/** Bytes of a form without files. */
const mostWithoutFiles = 8 * 1024 * 1024

const text = (value: string) =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')
    .toWellFormed()

/** The fields of a form in their order. Throws `form.unreadable`, `form.too-many-fields`. */
async function partsOf(context: Context): Promise<readonly (readonly [name: string, value: string | File])[]> {
  const type = context.req.header('content-type') ?? ''
  const [, kind] = /^(multipart\/form-data|application\/x-www-form-urlencoded)\s*(?:;|$)/i.exec(type) ?? []
  if (kind === undefined) throw refusal('form.unreadable')
  const parts: [string, string | File][] = []
  try {
    // Read as text: a body of some megabytes of "&" would otherwise be made into millions of values first.
    if (/^app/i.test(kind)) {
      const body = await context.req.text()
      if (body.length > mostWithoutFiles || body.split('&', most + 2).length > most + 1) throw refusal('form.too-many-fields', { most })
      return [...new URLSearchParams(body)]
    }
    const body = await context.req.formData()
    body.forEach((value, name) => {
      parts.push([name, value as string | File])
    })
  } catch (problem) {
    throw problem instanceof Refusal ? problem : refusal('form.unreadable')
  }
  if (parts.length > most) throw refusal('form.too-many-fields', { most })
  return parts
}

/** Adds a value to the list under its name. */
function add<T>(lists: Map<string, T[]>, name: string, value: T): void {
  const list = lists.get(name)
  if (list) list.push(value)
  else lists.set(name, [value])
}

/** Reads the fields and files of a form. Throws `form.unreadable` where the browser sent something else, `form.too-many-fields`. */
export async function readForm(context: Context): Promise<ReadForm> {
  const fields: Record<string, string> = Object.create(null)
  const several = new Map<string, string[]>()
  const files = new Map<string, HandedIn[]>()
  for (const [name, value] of await partsOf(context)) {
    if (typeof value === 'string') {
      const typedText = text(value)
      fields[name] ??= typedText
      add(several, name, typedText)
    } else if (value.size > 0 || value.name !== '') {
      add(files, name, { name: plainName(value.name), bytes: new Uint8Array(await value.arrayBuffer()) })
    }
  }
  return { form: typed(fields), all: (name) => several.get(name) ?? [], files: (name) => files.get(name) ?? [] }
}
