import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { database, findPerson } from '../database'

/** The minimal page of a person's steps: identifies the person, and lists sixty rows. */
export default async function StepsPage() {
  const person = await findPerson((await headers()).get('cookie'))
  if (!person) notFound()
  const { rows } = await database().execute({
    sql: `SELECT step.id, step.title, step.hours, progress.status
          FROM step LEFT JOIN progress ON progress.step = step.id AND progress.person = ?
          ORDER BY step.position LIMIT 60`,
    args: [person],
  })
  return (
    <main>
      <h1>Steps</h1>
      <ul>
        {rows.map(({ id, title, hours, status }) => (
          <li key={String(id)}>
            <strong>{String(title)}</strong> {String(hours)} h, {String(status ?? 'not started')}
          </li>
        ))}
      </ul>
    </main>
  )
}
