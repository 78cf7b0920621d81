import { type Queries, sql } from '../database/index.ts'

/** Keeps the bytes of a file in the database under their SHA-256; bytes that are kept already stay. */
export async function keepOriginal(queries: Queries, sha256: string, bytes: Uint8Array): Promise<void> {
  await sql`insert into original (sha256, bytes, size) values (${sha256}, ${Buffer.from(bytes)}, ${bytes.length}) on conflict do nothing`.execute(
    queries,
  )
}

/** The bytes that are kept under a SHA-256; null where there are none. */
export async function originalOf(queries: Queries, sha256: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const { rows } = await sql<{ bytes: Uint8Array }>`select bytes from original where sha256 = ${sha256}`.execute(queries)
  return rows[0] ? new Uint8Array(rows[0].bytes) : null
}
