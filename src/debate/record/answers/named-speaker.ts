import type { CountedStatement } from '../debate/counted-statement.ts'

/** Words by which a statement says that its speaker is not to be named, in the six languages. */
const withheld =
  /withheld|anonymous|anonymity|not (?:to )?be named|identity (?:is )?protected|pseudonym|anonyme|anónim|anonimato|аноним|мя не называется|مجهول|حجب الاسم|عدم ذكر اسم|匿名|化名|不具名/iu

/** Whether whoever gave these statements may be named: none of them says, where its speaker, organization or body is printed, that a name is held back. */
export function mayBeNamed(statements: readonly Pick<CountedStatement, 'speakerName' | 'delegationName' | 'body'>[]): boolean {
  return statements.every(({ speakerName, delegationName, body }) =>
    [speakerName, delegationName, body].every((name) => name === null || !withheld.test(name)),
  )
}
