import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** How bytes may be packed for a browser. */
export type Packing = 'br' | 'gzip' | 'identity'

/** A page ready to be sent, in the ways that browsers ask for. */
export interface KeptPage {
  readonly status: number
  readonly etag: string
  /** Its bytes, packed when they are first asked for in this way. */
  readonly bytes: (packing: Packing) => Uint8Array<ArrayBuffer>
}

/** Pages as they were last made, each valid for one state of the database. */
export interface KeptPages {
  readonly find: (address: string, revision: string) => KeptPage | null
  readonly keep: (address: string, revision: string, html: string, status: number) => KeptPage
}

const pack: Readonly<Record<Packing, (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>>> = {
  br: (bytes) => new Uint8Array(brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })),
  gzip: (bytes) => new Uint8Array(gzipSync(bytes)),
  identity: (bytes) => bytes,
}

/** The mark by which a browser asks whether bytes have changed. Weak: the bytes are the same, however they are packed (RFC 9110, 8.8.1). */
export const etagOf = (bytes: Uint8Array): string => `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`

/** Makes a page ready to be sent. */
export function readyPage(html: string, status: number): KeptPage {
  const identity = new Uint8Array(Buffer.from(html))
  const packed: Partial<Record<Packing, Uint8Array<ArrayBuffer>>> = {}
  return {
    status,
    etag: etagOf(identity),
    bytes: (packing) => {
      packed[packing] ??= pack[packing](identity)
      return packed[packing]
    },
  }
}

/** What a kept page takes at most: its bytes, those packed in two ways, and its address. */
const sizeOf = (page: KeptPage, address: string) => 2 * (page.bytes('identity').length + address.length)

/**
 * Keeps pages until the database changes, the least used given up first when they need more than `room` bytes.
 *
 * A page depends on its address, on who works here, on the day and on the database; the address given here must name the first three.
 */
export function keepPages(room: number): KeptPages {
  const kept = new Map<string, KeptPage>()
  let current = ''
  let size = 0
  const giveUp = (address: string) => {
    const page = kept.get(address)
    if (!page) return
    kept.delete(address)
    size -= sizeOf(page, address)
  }
  return {
    find: (address, revision) => {
      const found = revision === current ? kept.get(address) : undefined
      if (!found) return null
      kept.delete(address)
      kept.set(address, found)
      return found
    },
    keep: (address, revision, html, status) => {
      if (revision !== current) {
        kept.clear()
        size = 0
        current = revision
      }
      const page = readyPage(html, status)
      giveUp(address)
      kept.set(address, page)
      size += sizeOf(page, address)
      for (const oldest of kept.keys()) {
        if (size <= room) break
        giveUp(oldest)
      }
      return page
    },
  }
}
