import { passage } from '../../../../ui/index.ts'

/** Words that were said, in a block of their own: they begin on the side where their language begins, whatever the page's. */
export function SaidBlock({ text, lang }: { readonly text: string; readonly lang: string | null }) {
  return (
    <div class="said" {...passage(lang)}>
      {text}
    </div>
  )
}
