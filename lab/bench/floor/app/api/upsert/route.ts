import { database, findPerson } from '../../database'

/** The minimal tick: identifies the person, and writes one row durably. */
export async function PUT(request: Request): Promise<Response> {
  const person = await findPerson(request.headers.get('cookie'))
  if (!person) return new Response(null, { status: 401 })
  const { step, status } = (await request.json()) as { step: string; status: string }
  await database().execute({
    sql: `INSERT INTO progress (person, step, status, at) VALUES (?, ?, ?, ?)
          ON CONFLICT (person, step) DO UPDATE SET status = excluded.status, at = excluded.at`,
    args: [person, step, status, new Date().toISOString()],
  })
  return Response.json({ step, status })
}
