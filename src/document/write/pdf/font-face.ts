/** A font file that the PDF can be set in: which package holds it, and what it is for. */
export interface FontFile {
  /** Family by the name in the file itself. */
  readonly family: string
  readonly weight: 'regular' | 'bold'
  readonly italic?: true
  /** Where it lies: a package and a file in it, for the door that reads files. */
  readonly file: string
}

/** A font file with its bytes, read only when its letters occur. */
export interface FontFace extends FontFile {
  readonly bytes: () => Uint8Array
}

/**
 * The font files of the PDF, in the order in which a letter is looked for.
 *
 * Amiri sets Arabic because its text can be copied and read aloud: newer fonts draw dots as glyphs of their own, and the words are lost.
 * Noto Sans Hans (OFL) sets Chinese, and signs that Noto Serif lacks.
 * Every style that the pages ask for has its file here: the typesetter would else take one of the machine's own, and other machines give other bytes.
 */
export const fontFiles: readonly FontFile[] = [
  { family: 'Noto Serif', weight: 'regular', file: '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf' },
  { family: 'Noto Serif', weight: 'bold', file: '@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf' },
  {
    family: 'Noto Serif',
    weight: 'regular',
    italic: true,
    file: '@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf',
  },
  { family: 'Amiri', weight: 'regular', file: '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf' },
  { family: 'Amiri', weight: 'bold', file: '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf' },
  { family: 'Noto Sans S Chinese', weight: 'regular', file: '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf' },
  { family: 'Noto Sans S Chinese', weight: 'bold', file: '@embedpdf/fonts-sc/fonts/NotoSansHans-Bold.otf' },
]
