/** Bytes of a page of WebAssembly memory. */
const pageBytes = 65_536
const memorySection = 5
const headBytes = 8

/**
 * Lowers how far the memory of a WebAssembly module may grow, in the module's own bytes (WebAssembly core specification, 5.5.8).
 *
 * 1. A module that may grow less already, or whose memory begins above the limit, is given back as it is.
 * 2. Nothing but the limit changes; the bytes given are not touched.
 *
 * A worker's own limits count JavaScript values only: without this one a file could make a parser written in C take 2 GiB.
 * Throws a RangeError where the bytes hold no memory with a limit: the part that reads files must not run without one.
 */
export function withMemoryLimit(module: Uint8Array, bytes: number): Uint8Array {
  let at = headBytes
  while (at < module.length) {
    const id = module[at]!
    const size = unsigned(module, at + 1)
    if (id !== memorySection) {
      at = size.next + size.value
      continue
    }
    const count = unsigned(module, size.next)
    const least = unsigned(module, count.next + 1)
    if (count.value !== 1 || module[count.next] !== 1) break
    const most = unsigned(module, least.next)
    const wanted = Math.floor(bytes / pageBytes)
    if (wanted >= most.value || wanted < least.value) return module
    const limited = module.slice()
    limited.set(padded(wanted, most.next - least.next), least.next)
    return limited
  }
  throw new RangeError('The module says no limit of its memory')
}

/** A number as LEB128 writes it, and where the next one begins. */
function unsigned(bytes: Uint8Array, from: number): { readonly value: number; readonly next: number } {
  let value = 0
  let shift = 0
  let at = from
  for (;;) {
    const byte = bytes[at++]
    if (byte === undefined || shift > 28) throw new RangeError('The module is cut off')
    value += (byte & 0x7f) * 2 ** shift
    shift += 7
    if (byte < 0x80) return { value, next: at }
  }
}

/** The same number in exactly so many bytes, so that nothing after it moves. */
function padded(value: number, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (Math.floor(value / 2 ** (7 * index)) % 128) + (index < length - 1 ? 0x80 : 0))
}
