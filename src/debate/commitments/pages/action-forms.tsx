import { Button, Choice, Choices, momentInWords, Said, SaidInline, TextField } from '../../../ui/index.ts'
import { stateWords } from '../kept-commitment.ts'
import { setAsideCauses } from '../set-aside-commitment.ts'
import { ActionForm, Folded, problemIn, Written } from './action-form.tsx'
import { allTypedIn, idIn, mayUndo, type Shown, typedIn } from './review-given.ts'
import { actionInWords, beginningOf, reviewWords } from './words.ts'

/** Marks it as reviewed: the primary button, always in the same place. */
export function ReviewForm({ given }: { readonly given: Shown }) {
  const { review } = reviewWords(given.visit.language)
  const { standing } = given.commitment
  if (standing === 'reviewed') return null
  if (standing === 'confirmed') return <p>{review.stands}</p>
  return (
    <ActionForm given={given} action="review">
      <button type="submit" class="primary" data-key="c">
        {standing === 'set-aside' ? review.again : review.button}
      </button>
    </ActionForm>
  )
}

/** Sets it aside, with a reason. */
export function SetAsideForm({ given }: { readonly given: Shown }) {
  const { setAside } = reviewWords(given.visit.language)
  return (
    <Folded given={given} action="set-aside" title={setAside.title} key_="x">
      <Choice
        name="cause"
        id={idIn('set-aside')('cause')}
        label={setAside.cause}
        hint={setAside.causeHint}
        value={typedIn(given, 'set-aside', 'cause', setAsideCauses[0])}
        options={setAsideCauses.map((value) => ({ value, label: setAside.causes[value] }))}
      />
      <Written of={given} action="set-aside" name="why" label={setAside.why} hint={setAside.hint} />
      <Button>{setAside.button}</Button>
    </Folded>
  )
}

/** Joins it with others of its statement. */
export function JoinForm({ given }: { readonly given: Shown }) {
  const { language } = given.visit
  const { join } = reviewWords(language)
  if (given.joinable.length === 0) return null
  return (
    <Folded given={given} action="join" title={join.title}>
      <p>{join.intro}</p>
      <Choices
        name="with"
        id={idIn('join')('with')}
        label={join.with}
        problem={problemIn(given, 'join', 'with')}
        values={allTypedIn(given, 'join', 'with', given.visit.query.get('open') === 'join' ? given.visit.query.getAll('with') : [])}
        options={given.joinable.map(({ number, version, quote, language: own }) => ({
          value: `${number}.${version}`,
          label: <Said sentence={join.entry} given={{ number, quote: <SaidInline text={beginningOf(quote, 160)} lang={own} /> }} />,
        }))}
      />
      <Button>{join.button}</Button>
    </Folded>
  )
}

/** Records the State's own word. */
export function StateWordForm({ given }: { readonly given: Shown }) {
  const { word } = reviewWords(given.visit.language)
  const action = 'record-state-word'
  const idOf = idIn(action)
  const line = (name: 'source' | 'date', hint: string, size: number) => (
    <TextField
      name={name}
      id={idOf(name)}
      label={word[name]}
      hint={hint}
      size={size}
      value={typedIn(given, action, name)}
      problem={problemIn(given, action, name)}
    />
  )
  return (
    <Folded given={given} action={action} title={word.title}>
      <p>{word.intro}</p>
      <Choice
        name="word"
        id={idOf('word')}
        label={word.word}
        problem={problemIn(given, action, 'word')}
        value={typedIn(given, action, 'word')}
        options={stateWords.map((value) => ({ value, label: word.words[value] }))}
      />
      <Written of={given} action={action} name="wording" label={word.wording} hint={word.wordingHint} />
      {line('source', word.sourceHint, 40)}
      {line('date', word.dateHint, 12)}
      <Written of={given} action={action} name="reason" label={word.reason} />
      <Button>{word.button}</Button>
    </Folded>
  )
}

/** Takes the last change back. */
export function UndoForm({ given }: { readonly given: Shown }) {
  const { versions, commitment, visit } = given
  const { language } = visit
  const { undo } = reviewWords(language)
  const last = versions.at(-1)
  if (!last || !mayUndo(versions)) return null
  const said = { action: actionInWords(language, last.action), actor: last.actor, moment: momentInWords(language, last.at) }
  return (
    <Folded given={given} action="undo" title={undo.title}>
      <p>
        <Said sentence={undo.last} given={said} />
      </p>
      {commitment.stateWord && <Written of={given} action="undo" name="why" label={undo.why} hint={undo.whyHint} />}
      <Button manner="secondary">{undo.button}</Button>
    </Folded>
  )
}
