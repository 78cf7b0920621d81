const primary: Readonly<Record<number, string>> = {
  1: 'ar', 2: 'bg', 4: 'zh', 5: 'cs', 6: 'da', 7: 'de', 8: 'el', 9: 'en', 10: 'es', 11: 'fi', 12: 'fr',
  13: 'he', 14: 'hu', 15: 'is', 16: 'it', 17: 'ja', 18: 'ko', 19: 'nl', 20: 'no', 21: 'pl', 22: 'pt', 24: 'ro',
  25: 'ru', 27: 'sk', 28: 'sq', 29: 'sv', 30: 'th', 31: 'tr', 32: 'ur', 33: 'id', 34: 'uk', 35: 'be', 36: 'sl',
  37: 'et', 38: 'lv', 39: 'lt', 41: 'fa', 42: 'vi', 43: 'hy', 57: 'hi', 63: 'kk', 65: 'sw', 94: 'am',
} // biome-ignore format: a table

/** BCP 47 language of a number that Windows gives to languages ([MS-LCID]), without the region; absent for an unknown one and for none. */
export function languageOfNumber(number: number | undefined): string | undefined {
  return number === undefined ? undefined : primary[number & 0x3ff]
}
