import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** A page ready to be sent, in the ways that browsers ask for. */
export interface KeptPage {
  readonly status: number
  readonly etag: string
  readonly bytes: Readonly<Record<'br' | 'gzip' | 'identity', Uint8Array<ArrayBuffer>>>
}

/** Pages as they were last made, each valid for one state of the database. */
export interface KeptPages {
  readonly find: (address: string, revision: string) => KeptPage | null
  readonly keep: (address: string, revision: string, html: string, status: number) => KeptPage
}

/** Makes a page ready to be sent. */
export function readyPage(html: string, status: number): KeptPage {
  const identity = new Uint8Array(Buffer.from(html))
  const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`
  const br = new Uint8Array(brotliCompressSync(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }))
  return { status, etag, bytes: { identity, br, gzip: new Uint8Array(gzipSync(identity)) } }
}

/**
 * Keeps pages until the database changes, the least used given up first when they need more than `room` bytes.
 *
 * A page depends on its address, on who works here and on the database; the address given here must name the first two.
 */
export function keepPages(room: number): KeptPages {
  const kept = new Map<string, { readonly page: KeptPage; readonly size: number }>()
  let current = ''
  let size = 0
  return {
    find: (address, revision) => {
      if (revision !== current) return null
      const found = kept.get(address)
      if (!found) return null
      kept.delete(address)
      kept.set(address, found)
      return found.page
    },
    keep: (address, revision, html, status) => {
      if (revision !== current) {
        kept.clear()
        size = 0
        current = revision
      }
      const page = readyPage(html, status)
      const own = page.bytes.identity.length + page.bytes.br.length + page.bytes.gzip.length
      size += own - (kept.get(address)?.size ?? 0)
      kept.delete(address)
      kept.set(address, { page, size: own })
      for (const [oldest, { size: freed }] of kept) {
        if (size <= room) break
        kept.delete(oldest)
        size -= freed
      }
      return page
    },
  }
}
