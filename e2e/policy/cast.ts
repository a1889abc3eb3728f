import { expect, type Page } from '@playwright/test'
import { signIn } from '../fixtures'

/** People with whose access each call is tried. */
export const actors = ['anonymous', 'learner', 'other', 'mentor', 'outsider', 'former', 'admin'] as const
export type Actor = (typeof actors)[number]

/**
 * A cohort with its `mentor` and its `learner`; an `other` learner and an `outsider` who mentors, both of another
 * cohort; a `former` mentor who was removed from the first; an `admin`; and a visitor.
 */
export type World = {
  readonly pages: Readonly<Record<Actor, Page>>
  /** A `colleague` mentors the first cohort too. */
  readonly ids: Readonly<Record<Exclude<Actor, 'anonymous'> | 'colleague', string>>
  readonly emails: Readonly<Record<'former' | 'colleague', string>>
  readonly cohort: { readonly id: string; readonly joinCode: string }
  readonly otherCohort: { readonly id: string; readonly joinCode: string }
}

type People = {
  readonly newLearner: (name: string) => Promise<{ page: Page; email: string; password: string }>
  readonly pageOf: (who: 'admin') => Promise<Page>
  readonly newPage: () => Promise<Page>
}

/** Makes one JSON call, which must succeed. */
export async function callOrFail<Answer = unknown>(
  page: Page,
  method: string,
  url: string,
  data?: unknown,
): Promise<Answer> {
  const answer = await page.request.fetch(url, { method, data })
  const text = await answer.text()
  expect(answer.ok(), `${method} ${url}: ${answer.status()} ${text.slice(0, 300)}`).toBe(true)
  return (text ? JSON.parse(text) : undefined) as Answer
}

export async function makeWorld({ newLearner, pageOf, newPage }: People): Promise<World> {
  const admin = await pageOf('admin')
  const person = async (name: string, isMentor: boolean) => {
    const { page, email, password } = await newLearner(name)
    const { id } = await callOrFail<{ id: string }>(page, 'GET', '/api/v1/me')
    if (isMentor) {
      await callOrFail(admin, 'PUT', `/api/v1/admin/people/${id}/roles`, { isMentor })
      // Signs in again, because a change of role ends the session.
      await signIn(page, email, password)
    }
    return { page, email, id }
  }
  const [learner, other] = [await person('Lea', false), await person('Otto', false)]
  const mentor = await person('Mira', true)
  const [outsider, former] = [await person('Olga', true), await person('Fred', true)]
  const colleague = await person('Cara', true)
  const found = (page: Page, name: string) =>
    callOrFail<{ id: string; joinCode: string }>(page, 'POST', '/api/v1/cohorts', { name })
  const [cohort, otherCohort] = [await found(mentor.page, 'Ours'), await found(outsider.page, 'Theirs')]
  await callOrFail(learner.page, 'POST', '/api/v1/cohorts/join', { code: cohort.joinCode })
  await callOrFail(other.page, 'POST', '/api/v1/cohorts/join', { code: otherCohort.joinCode })
  await callOrFail(mentor.page, 'POST', `/api/v1/cohorts/${cohort.id}/mentors`, { email: former.email })
  await callOrFail(mentor.page, 'DELETE', `/api/v1/cohorts/${cohort.id}/mentors/${former.id}`)
  await callOrFail(mentor.page, 'POST', `/api/v1/cohorts/${cohort.id}/mentors`, { email: colleague.email })
  const pages = {
    anonymous: await newPage(),
    learner: learner.page,
    other: other.page,
    mentor: mentor.page,
    outsider: outsider.page,
    former: former.page,
    admin,
  }
  const { id: adminId } = await callOrFail<{ id: string }>(admin, 'GET', '/api/v1/me')
  return {
    pages,
    ids: {
      learner: learner.id,
      other: other.id,
      mentor: mentor.id,
      outsider: outsider.id,
      former: former.id,
      colleague: colleague.id,
      admin: adminId,
    },
    emails: { former: former.email, colleague: colleague.email },
    cohort,
    otherCohort,
  }
}
