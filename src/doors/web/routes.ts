import type { Bench, Route } from '../../platform/http/index.ts'
import { whoRoutes } from './who-routes.ts'

/** Every page of every room, and what their forms do. */
export function routesOf(bench: Bench): readonly Route[] {
  return [...whoRoutes(bench.database)]
}
