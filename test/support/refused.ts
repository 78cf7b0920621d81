import { Refusal } from '../../src/document/index.ts'

/** The code of the Refusal that `act` throws, `null` where it throws none; anything else that is thrown goes on. */
export async function refusalOf(act: () => unknown): Promise<string | null> {
  try {
    await act()
    return null
  } catch (problem) {
    if (problem instanceof Refusal) return problem.code
    throw problem
  }
}
