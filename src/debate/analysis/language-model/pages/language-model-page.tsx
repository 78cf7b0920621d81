import type { Visit } from '../../../../platform/http/index.ts'
import { address, ErrorSummary, page, plural, say } from '../../../../ui/index.ts'
import { debateOfPage } from '../../../concept-note/index.ts'
import { type LanguageModelGiven, modelPath } from './model-given.ts'
import { Results, ThrownAway } from './results-part.tsx'
import { AskForm, Sending } from './sending-part.tsx'
import { StatementsSent } from './statements-sent.tsx'
import { languageModelWords } from './words.ts'

/** The language model in a debate: whether one is set, what may be sent, what was sent of which statement, what it proposed, what was thrown away. */
export function languageModelPage(given: LanguageModelGiven, visit: Visit): string {
  const { debate, model, today, problems } = given
  const { language } = visit
  const words = languageModelWords(language)
  const shown = { ...given, visit }
  return page({
    language,
    path: modelPath(debate),
    title: words.title,
    debate: debateOfPage(debate, language),
    current: 'review',
    crumbs: [],
    actor: visit.actor,
    children: (
      <>
        <ErrorSummary language={language} problems={problems} />
        <p>{words.intro}</p>
        <p>{words.more}</p>
        {model === null ? (
          <p class="lead">{words.off}</p>
        ) : (
          <>
            <p class="lead">{say(words.on, { model: model.name, host: model.host })}</p>
            <p>{plural(language, words.today, today, { most: model.limits.perDay })}</p>
            <Sending {...shown} model={model} />
            <AskForm {...shown} model={model} />
          </>
        )}
        <Results {...shown} />
        <ThrownAway {...shown} />
        <StatementsSent {...shown} />
        <p>
          <a href={address(language, `/debates/${debate.slug}/review`)}>{words.review}</a>
        </p>
      </>
    ),
  })
}
