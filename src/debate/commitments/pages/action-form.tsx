import type { ComponentChildren } from 'preact'
import { Form, Hidden, TextArea } from '../../../ui/index.ts'
import { actionAddress, idIn, problemsOf, type ReviewAction, type Shown, typedIn } from './review-given.ts'

/** A form of one action, with the version of the commitment that the person has before them. */
export function ActionForm({
  given,
  action,
  children,
}: {
  readonly given: Shown
  readonly action: ReviewAction
  readonly children: ComponentChildren
}) {
  return (
    <Form action={actionAddress(given, action)}>
      <Hidden name="version" value={String(given.commitment.version)} />
      {children}
    </Form>
  )
}

/** A form that is folded away until it is wanted, or until something in it is wrong. */
export function Folded(given: {
  readonly given: Shown
  readonly action: ReviewAction
  readonly title: string
  readonly key_?: string
  readonly children: ComponentChildren
}) {
  const isOpen = given.given.attempt?.action === given.action || given.given.visit.query.get('open') === given.action
  return (
    <details class="act" id={given.action} open={isOpen} data-key={given.key_}>
      <summary>{given.title}</summary>
      <ActionForm given={given.given} action={given.action}>
        {given.children}
      </ActionForm>
    </details>
  )
}

/** What is wrong with a field of the form of an action, in words. */
export const problemIn = (given: Shown, action: ReviewAction, field: string) =>
  problemsOf(given, action).find((one) => one.field === idIn(action)(field))?.text

/** A field of lines in the form of an action. */
export function Written(given: {
  readonly of: Shown
  readonly action: ReviewAction
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly now?: string | null
}) {
  const { of, action, name, label, hint, now } = given
  return (
    <TextArea
      name={name}
      id={idIn(action)(name)}
      label={label}
      hint={hint}
      rows={2}
      value={typedIn(of, action, name, now ?? '')}
      problem={problemIn(of, action, name)}
    />
  )
}
