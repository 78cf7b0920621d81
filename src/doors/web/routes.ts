import { askedConceptsRoutes, languageModelRoutes } from '../../debate/analysis/index.ts'
import { commitmentRoutes, followHead } from '../../debate/commitments/index.ts'
import { compilationRoutes } from '../../debate/compilation/index.ts'
import { conceptNoteRoutes } from '../../debate/concept-note/index.ts'
import { declarationRoutes } from '../../debate/declaration/index.ts'
import { followUpRoutes } from '../../debate/follow-up/index.ts'
import { announceMeeting, meetingRoutes } from '../../debate/meeting/index.ts'
import { recordRoutes } from '../../debate/record/index.ts'
import { statementRoutes } from '../../debate/statements/index.ts'
import type { Bench, Route } from '../../platform/http/index.ts'
import { whoRoutes } from './who-routes.ts'

/** Every page of every room, and what their forms do. */
export function routesOf(bench: Bench): readonly Route[] {
  return [
    ...whoRoutes(bench.database),
    ...conceptNoteRoutes(bench, announceMeeting),
    ...meetingRoutes(bench),
    ...statementRoutes(bench, followHead),
    ...compilationRoutes(bench),
    ...askedConceptsRoutes(bench),
    ...languageModelRoutes(bench),
    ...commitmentRoutes(bench),
    ...declarationRoutes(bench),
    ...followUpRoutes(bench),
    ...recordRoutes(bench),
  ]
}
