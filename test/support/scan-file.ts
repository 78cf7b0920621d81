import { deflateSync } from 'node:zlib'
import { openPage, type Picture } from '../../src/document/index.ts'
import { openPdfium } from '../../src/platform/workers/index.ts'

/** Paints a page of a PDF, as a scanner would see its print. */
export async function printOf(bytes: Uint8Array, page: number, turned: 0 | 1 | 2 | 3 = 0): Promise<Picture> {
  return openPage(bytes, 'print.pdf', page, await openPdfium()).paint(turned)
}

/** How badly a page was scanned: turned by degrees, read with fewer dots to an inch, with a share of its pixels struck by noise. */
export interface Wear {
  readonly degrees: number
  readonly resolution: number
  readonly noise: number
}

/** The picture as a scanner gives it: coarser, aslant, grey paper, with dust. The same wear gives the same picture. */
export function worn(picture: Picture, { degrees, resolution, noise }: Wear): Picture {
  const scale = resolution / picture.resolution
  const width = Math.round(picture.width * scale)
  const height = Math.round(picture.height * scale)
  const grey = new Uint8Array(width * height)
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  let seed = 20261129
  const random = () => {
    seed = (seed * 1664525 + 1013904223) % 4294967296
    return seed / 4294967296
  }
  const at = (x: number, y: number) => {
    const [column, row] = [Math.round(x), Math.round(y)]
    return column < 0 || row < 0 || column >= picture.width || row >= picture.height ? 255 : picture.grey[row * picture.width + column]!
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [fromX, fromY] = [x - width / 2, y - height / 2]
      const column = (fromX * cos + fromY * sin + width / 2) / scale
      const row = (fromY * cos - fromX * sin + height / 2) / scale
      const half = 0.5 / scale
      const blurred =
        (at(column, row) * 2 + at(column - half, row) + at(column + half, row) + at(column, row - half) + at(column, row + half)) / 6
      const paper = 20 + blurred * 0.88
      grey[y * width + x] = random() < noise ? random() * 255 : Math.min(255, Math.max(0, paper + (random() - 0.5) * 40))
    }
  }
  return { width, height, grey, resolution }
}

/** A PDF whose pages are nothing but pictures. */
export function scanOf(pictures: readonly Picture[]): Uint8Array {
  const parts: Buffer[] = []
  const places: number[] = []
  let size = 0
  const put = (...pieces: readonly (string | Uint8Array)[]) => {
    for (const piece of pieces) {
      parts.push(Buffer.from(piece as Uint8Array))
      size += parts.at(-1)!.length
    }
  }
  const object = (...pieces: readonly (string | Uint8Array)[]) => {
    places.push(size)
    put(`${places.length} 0 obj\n`, ...pieces, '\nendobj\n')
  }
  put('%PDF-1.4\n')
  object('<</Type/Catalog/Pages 2 0 R>>')
  const kids = pictures.map((_, index) => `${3 + index * 3} 0 R`)
  object(`<</Type/Pages/Count ${pictures.length}/Kids[${kids.join(' ')}]>>`)
  pictures.forEach(({ width, height, grey, resolution }, index) => {
    const [wide, tall] = [(width * 72) / resolution, (height * 72) / resolution]
    const at = 3 + index * 3
    const paint = `q ${wide} 0 0 ${tall} 0 0 cm /I Do Q`
    const packed = deflateSync(grey)
    object(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${wide} ${tall}]/Contents ${at + 1} 0 R/Resources<</XObject<</I ${at + 2} 0 R>>>>>>`)
    object(`<</Length ${paint.length}>>stream\n${paint}\nendstream`)
    const facts = `/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/Length ${packed.length}`
    object(`<</Type/XObject/Subtype/Image${facts}>>stream\n`, packed, '\nendstream')
  })
  const table = size
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  put(
    `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${lines.join('')}trailer<</Size ${places.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`,
  )
  return new Uint8Array(Buffer.concat(parts))
}
