/**
 * A file as somebody handed it in, not yet opened.
 *
 * `id` is the file name without its ending, kept apart by `-2`, `-3` … where names repeat within one call.
 * `path` is for opening it only: it is never shown, logged or exported.
 */
export interface ReceivedFile {
  readonly id: string
  readonly file: string
  readonly path: string
}

/** Gives each file name its id: `a.docx`, `a.pdf`, `b.pdf` → `a`, `a-2`, `b`. */
export function idsOf(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const stem = name.replace(/(?<=.)\.[^.]*$/, '')
    let id = stem
    for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`
    taken.add(id)
    return id
  })
}
