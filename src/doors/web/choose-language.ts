import { type PageLanguage, pageLanguages } from '../../ui/index.ts'

/** Chooses the language of pages for a browser that says which ones its reader prefers (RFC 9110, Accept-Language); English where none of ours is among them. */
export function chooseLanguage(accepted: string | undefined): PageLanguage {
  const wanted = (accepted ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [name = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = Number(/^\s*q=([\d.]+)/.exec(parameters.find((one) => one.includes('q=')) ?? 'q=1')?.[1] ?? 1)
      return { language: name.split('-')[0], weight: Number.isNaN(weight) ? 0 : weight }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return wanted.map(({ language }) => pageLanguages.find((one) => one === language)).find((one) => one !== undefined) ?? 'en'
}
