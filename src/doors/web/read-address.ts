/** The address of a request as it was understood. */
export interface ReadAddress {
  /** With the language, decoded as far as it can be without changing its parts. */
  readonly path: string
  readonly query: URLSearchParams
}

/** Values that one address may carry. */
const most = 200

const controls = /[\0-\x1f\x7f]/
const plain = (text: string) => text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '').toWellFormed()

/** Reads the address of a request; null where its path is no text: percent signs that decode to nothing, or control characters. */
export function readAddress(url: string): ReadAddress | null {
  const { pathname, searchParams } = new URL(url)
  try {
    if (controls.test(decodeURIComponent(pathname))) return null
    const values = [...searchParams].slice(0, most).map(([name, value]) => [plain(name), plain(value)])
    return { path: decodeURI(pathname), query: new URLSearchParams(values) }
  } catch {
    return null
  }
}
