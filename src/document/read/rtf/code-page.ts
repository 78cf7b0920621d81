import { high1252 } from '../text/encoding.ts'

/** Labels of decoders by the number of a Windows code page. */
const labels: Readonly<Record<number, string>> = {
  866: 'ibm866', 874: 'windows-874', 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 1250: 'windows-1250', 1251: 'windows-1251',
  1252: 'windows-1252', 1253: 'windows-1253', 1254: 'windows-1254', 1255: 'windows-1255', 1256: 'windows-1256', 1257: 'windows-1257',
  1258: 'windows-1258', 10000: 'macintosh', 10007: 'x-mac-cyrillic', 20866: 'koi8-r', 28595: 'iso-8859-5', 28596: 'iso-8859-6',
  54936: 'gb18030', 65001: 'utf-8',
} // biome-ignore format: a table

/** Code pages by the number that Windows gives to the letters of a typeface (`\fcharset`). */
const pagesOfCharsets: Readonly<Record<number, number>> = {
  0: 1252, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251,
  222: 874, 238: 1250,
} // biome-ignore format: a table

/** Letters of a symbol typeface: no code page has them. */
export const symbolCharset = 2

/** The code page of a typeface's letters; null where it says none of its own. */
export function pageOfCharset(charset: number): number | null {
  return pagesOfCharsets[charset] ?? null
}

const decoders = new Map<number, TextDecoder>()

/** Decodes bytes by the number of their code page; an unknown one is read as Windows-1252. */
export function decodePage(bytes: Uint8Array, page: number): string {
  let decoder = decoders.get(page)
  if (!decoder) {
    decoder = new TextDecoder(labels[page] ?? 'windows-1252', { ignoreBOM: true })
    decoders.set(page, decoder)
  }
  const text = decoder.decode(bytes)
  // Some versions of Node decode these bytes of Windows-1252 as control characters.
  return labels[page] === undefined || page === 1252
    ? text.replace(/[\u0080-\u009f]/g, (sign) => high1252[sign.charCodeAt(0) - 0x80]!)
    : text
}
