const sector = 512
const endOfChain = 0xfffffffe
const tableSector = 0xfffffffd
const none = 0xffffffff

/** Makes a container of old Office files with streams at its root, each in sectors of its own; a name that ends in `/` is an empty folder. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(streams)
  const directorySectors = Math.ceil((names.length + 1) / 4)
  const starts: number[] = []
  let next = 1 + directorySectors
  for (const name of names) {
    starts.push(streams[name]!.length > 0 ? next : endOfChain)
    next += Math.ceil(streams[name]!.length / sector)
  }
  if (next > 128) throw new RangeError('One sector of the table of chains holds 128 sectors')
  const bytes = new Uint8Array((next + 1) * sector)
  const view = new DataView(bytes.buffer)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(0x18, 0x3e, true)
  view.setUint16(0x1a, 3, true)
  view.setUint16(0x1c, 0xfffe, true)
  view.setUint16(0x1e, 9, true)
  view.setUint16(0x20, 6, true)
  view.setUint32(0x2c, 1, true)
  view.setUint32(0x30, 1, true)
  // No stream is small enough for the sectors of small streams.
  view.setUint32(0x38, 0, true)
  view.setUint32(0x3c, endOfChain, true)
  view.setUint32(0x44, endOfChain, true)
  for (let at = 0x4c; at < 0x200; at += 4) view.setUint32(at, at === 0x4c ? 0 : none, true)
  const chain = (at: number, value: number) => view.setUint32(sector + at * 4, value, true)
  for (let at = 0; at < 128; at++) chain(at, none)
  chain(0, tableSector)
  const link = (start: number, count: number) => {
    for (let at = 0; at < count; at++) chain(start + at, at === count - 1 ? endOfChain : start + at + 1)
  }
  link(1, directorySectors)
  const entry = (index: number, name: string, type: number, right: number, child: number, start: number, size: number) => {
    const at = 2 * sector + index * 128
    for (const [letter, sign] of [...name].entries()) view.setUint16(at + letter * 2, sign.charCodeAt(0), true)
    view.setUint16(at + 64, (name.length + 1) * 2, true)
    bytes[at + 66] = type
    view.setUint32(at + 68, none, true)
    view.setUint32(at + 72, right, true)
    view.setUint32(at + 76, child, true)
    view.setUint32(at + 116, start, true)
    view.setUint32(at + 120, size, true)
  }
  entry(0, 'Root Entry', 5, none, names.length > 0 ? 1 : none, endOfChain, 0)
  names.forEach((name, index) => {
    const content = streams[name]!
    const right = index + 1 < names.length ? index + 2 : none
    if (name.endsWith('/')) entry(index + 1, name.slice(0, -1), 1, right, none, 0, 0)
    else entry(index + 1, name, 2, right, none, starts[index]!, content.length)
    if (content.length > 0) link(starts[index]!, Math.ceil(content.length / sector))
    bytes.set(content, (starts[index]! + 1) * sector * Number(content.length > 0))
  })
  return bytes
}
