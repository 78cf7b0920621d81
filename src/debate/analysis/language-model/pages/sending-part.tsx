import { address, Button, Choices, dateInWords, Form, Hidden, plural, Said, say } from '../../../../ui/index.ts'
import { isAllowedFor } from '../permission.ts'
import { stillToAsk } from '../requests.ts'
import { type ModelPartGiven, modelPath } from './model-given.ts'
import { languageModelWords } from './words.ts'

type Given = ModelPartGiven & { readonly model: NonNullable<ModelPartGiven['model']> }

function AllowForm({ visit, debate, model, permissions, problems }: Given) {
  const { language } = visit
  const words = languageModelWords(language)
  const problem = problems.find(({ field }) => field === 'understood')?.text
  return (
    <>
      <p>
        <Said sentence={words.allowIntro} given={{ host: model.host }} />
      </p>
      <Form action={address(language, `${modelPath(debate)}/allow`)}>
        <Hidden name="seen" value={String(permissions[0]?.id ?? 0)} />
        <Choices name="understood" label={words.allowTitle} options={[{ value: 'yes', label: words.understood }]} problem={problem} />
        <Button manner="danger">{words.allow}</Button>
      </Form>
    </>
  )
}

function WithdrawForm({ visit, debate }: Given) {
  const { language } = visit
  const words = languageModelWords(language)
  return (
    <Form action={address(language, `${modelPath(debate)}/withdraw`)}>
      <p>{words.withdrawIntro}</p>
      <Button manner="secondary">{words.withdraw}</Button>
    </Form>
  )
}

/** What of the debate may be sent and why, and who allowed what is not yet public. That somebody was kept back, those who work here see alone. */
export function Sending(given: Given) {
  const { visit, statements, permissions, model, debate } = given
  const { language, actor } = visit
  const words = languageModelWords(language)
  const reasons = ['public', 'allowed', 'not-public', ...(actor === null ? [] : (['person', 'kept-back'] as const))] as const
  const lines = reasons
    .map((reason) => ({ reason, n: statements.filter(({ sending }) => sending === reason).length }))
    .filter(({ n }) => n > 0)
  const isAllowed = isAllowedFor(permissions, model.host)
  const allPublic = debate.issuedOn !== null && statements.every(({ sending }) => sending !== 'not-public' && sending !== 'allowed')
  return (
    <section>
      <h2>{words.may}</h2>
      <ul>
        {lines.map(({ reason, n }) => (
          <li>
            {plural(language, words[reason], n)} {reason !== 'not-public' && <a href="#statements">{words.statements}</a>}
          </li>
        ))}
      </ul>
      {actor !== null && (isAllowed ? <WithdrawForm {...given} /> : !allPublic && <AllowForm {...given} />)}
      {permissions.length > 0 && (
        <details>
          <summary>{words.history}</summary>
          <ul>
            {permissions.map(({ allowed, host, actor: who, at }) => (
              <li>
                <Said
                  sentence={allowed ? words.allowedBy : words.withdrawnBy}
                  given={{ actor: who, host, day: dateInWords(language, at) }}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** How far the asking has come, and the button that begins it or goes on with it. */
export function AskForm({ visit, debate, model, statements }: Given) {
  const { language, actor } = visit
  const words = languageModelWords(language)
  const left = stillToAsk(statements, model.name)
  const total = statements.filter(({ sending }) => sending === 'public' || sending === 'allowed').length
  const underWay = left.filter(({ sent }) => sent[0]?.state === 'asking' || sent[0]?.state === 'waiting').length
  if (total === 0) return null
  return (
    <section>
      <h2>{words.ask}</h2>
      <p>
        {say(words.progress, { done: total - left.length, total })}{' '}
        <progress value={total - left.length} max={total} aria-label={words.ask} />
      </p>
      {underWay > 0 && <p>{plural(language, words.underWay, underWay)}</p>}
      {left.length === 0 ? (
        <p>{words.asked}</p>
      ) : (
        <>
          <p>{plural(language, words.askIntro, left.length)}</p>
          {actor !== null && (
            <Form action={address(language, `${modelPath(debate)}/ask`)}>
              <Button>{words.ask}</Button>
            </Form>
          )}
        </>
      )}
    </section>
  )
}
