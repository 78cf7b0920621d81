import type { Bench, Route } from '../../platform/http/index.ts'
import { conceptNotePageRoutes } from './concept-note/routes.ts'
import { debateRoutes } from './debate/routes.ts'
import { debatesRoutes } from './debates/routes.ts'
import { registerRoutes } from './register/routes.ts'
import { statementPagesRoutes } from './statements/routes.ts'

/** All pages of this room. Each address is given once; `/debates/new` belongs to another room and must come before them. */
export function recordRoutes(bench: Bench): readonly Route[] {
  return [
    ...debatesRoutes(bench),
    ...debateRoutes(bench),
    ...conceptNotePageRoutes(bench),
    ...statementPagesRoutes(bench),
    ...registerRoutes(bench),
  ]
}
