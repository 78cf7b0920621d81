import { ensureBuilt } from '../../scripts/build.mjs'

/** Builds the program before any test: Node 20 cannot load a TypeScript worker, so workers and commands are tested as they are shipped. */
export default async function setup(): Promise<void> {
  await ensureBuilt()
}
