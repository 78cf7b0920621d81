import type { Bench, Route } from '../../platform/http/index.ts'
import { answersRoutes } from './answers/routes.ts'
import { commitmentRoutes } from './commitment/routes.ts'
import { conceptNotePageRoutes } from './concept-note/routes.ts'
import { countRoutes } from './count/routes.ts'
import { debateRoutes } from './debate/routes.ts'
import { debatesRoutes } from './debates/routes.ts'
import { documentsRoutes } from './documents/routes.ts'
import { methodRoutes } from './method/routes.ts'
import { registerRoutes } from './register/routes.ts'
import { searchRoutes } from './search/routes.ts'
import { statementPagesRoutes } from './statements/routes.ts'

/** All pages of this room. Each address is given once; `/debates/new` and `/commitments/new` belong to other rooms and must come before them. */
export function recordRoutes(bench: Bench): readonly Route[] {
  return [
    ...debatesRoutes(bench),
    ...debateRoutes(bench),
    ...answersRoutes(bench),
    ...conceptNotePageRoutes(bench),
    ...statementPagesRoutes(bench),
    ...registerRoutes(bench),
    ...commitmentRoutes(bench),
    ...documentsRoutes(bench),
    ...countRoutes(bench),
    ...methodRoutes(bench),
    ...searchRoutes(bench),
  ]
}
