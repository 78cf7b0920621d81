import type { Context } from 'hono'
import { refusalsFrom } from '../../document/index.ts'
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
    .slice(-200)
    .trim() || 'file'

const text = (value: string) =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')
    .toWellFormed()

/** Reads the fields and files of a form. Throws `form.unreadable` where the browser sent something else. */
export async function readForm(context: Context): Promise<ReadForm> {
  const type = context.req.header('content-type') ?? ''
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) throw refusal('form.unreadable')
  let body: FormData
  try {
    body = await context.req.formData()
  } catch {
    throw refusal('form.unreadable')
  }
  const fields: Record<string, string> = Object.create(null)
  const several = new Map<string, string[]>()
  const files = new Map<string, HandedIn[]>()
  const received: [string, string | File][] = []
  body.forEach((value, name) => {
    received.push([name, value as string | File])
  })
  for (const [name, value] of received) {
    if (typeof value === 'string') {
      fields[name] ??= text(value)
      several.set(name, [...(several.get(name) ?? []), text(value)])
    } else if (value.size > 0 || value.name !== '') {
      const bytes = new Uint8Array(await value.arrayBuffer())
      files.set(name, [...(files.get(name) ?? []), { name: plainName(value.name), bytes }])
    }
  }
  return { form: typed(fields), all: (name) => several.get(name) ?? [], files: (name) => files.get(name) ?? [] }
}
