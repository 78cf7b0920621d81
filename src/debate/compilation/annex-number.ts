import { numeral } from '../../document/index.ts'
import type { CompilationLanguage } from './words.ts'

const units = ['', 'الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع']
const tens = ['', 'العاشر', 'العشرون', 'الثلاثون', 'الأربعون', 'الخمسون', 'الستون', 'السبعون', 'الثمانون', 'التسعون']
const hundreds = ['', 'المائة', 'المائتين', 'الثلاثمائة', 'الأربعمائة', 'الخمسمائة', 'الستمائة', 'السبعمائة', 'الثمانمائة', 'التسعمائة']

/** An Arabic ordinal below a hundred, of a masculine noun: الأول, الحادي عشر, الخامس والأربعون. */
function belowHundred(number: number): string {
  const [ten, unit] = [Math.floor(number / 10), number % 10]
  if (ten === 0 || unit === 0) return units[unit] || tens[ten]!
  const counted = unit === 1 ? 'الحادي' : units[unit]!
  return ten === 1 ? `${counted} عشر` : `${counted} و${tens[ten]}`
}

function arabicOrdinal(number: number): string {
  if (number >= 1000) return String(number)
  const [hundred, rest] = [Math.floor(number / 100), number % 100]
  if (hundred === 0) return belowHundred(rest)
  if (rest === 0) return hundred === 2 ? 'المائتان' : hundreds[hundred]!
  return `${belowHundred(rest)} بعد ${hundreds[hundred]}`
}

/** The number of an annex as documents of a language print it: XIV, 十四, الرابع عشر. */
export function annexNumber(number: number, language: CompilationLanguage): string {
  if (language === 'ar') return arabicOrdinal(number)
  return numeral(number, language === 'zh' ? 'chineseCounting' : 'upperRoman')
}
