import { type Queries, sql } from '../database/index.ts'

/** What is set for a whole database: who works here, and that the demonstration debates were loaded. */
export interface Settings {
  readonly person: string
  readonly demonstration: true
}

/** What is set under a name; null where nothing is. */
export async function settingOf<N extends keyof Settings>(queries: Queries, name: N): Promise<Settings[N] | null> {
  const { rows } = await sql<{ value: Settings[N] }>`select value from setting where name = ${name}`.execute(queries)
  return rows[0]?.value ?? null
}

/** Sets a value under its name, in place of what was there. */
export async function keepSetting<N extends keyof Settings>(queries: Queries, name: N, value: Settings[N]): Promise<void> {
  await sql`insert into setting (name, value) values (${name}, ${JSON.stringify(value)}::jsonb)
    on conflict (name) do update set value = excluded.value`.execute(queries)
}
