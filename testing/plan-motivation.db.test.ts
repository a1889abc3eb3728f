import { expect, test } from 'vitest'
import { planFromForm } from '@/components/learning/plans/plan-from-form'
import { db } from '@/lib/foundation/database/db'
import { savePlan } from '@/lib/learning/plans/commands'
import { findPlan } from '@/lib/learning/plans/data'
import { toPlanInput } from '@/lib/learning/plans/plan-input'
import { planAnswerSchema, planSchema } from '@/lib/learning/plans/schema'
import { setUpDatabase } from './database'
import { makeLearner, samplePlan } from './people'

setUpDatabase()

test('a motivation goes from the form to the row and back, and stays where it is not sent', async () => {
  const learner = await makeLearner('Ana')
  expect((await findPlan(learner))?.motivation).toBeNull()
  const form = new FormData()
  const fields = { track: 'nodejs', weeklyHours: '10', studyDays: '0', paidExperienceYears: '0', goal: 'first-job' }
  for (const [name, value] of Object.entries({ ...fields, motivation: ' A tool for my club. ' }))
    form.append(name, value)
  await savePlan(learner, planSchema.parse(planFromForm(form)))
  const row = await db().learner.findUniqueOrThrow({ where: { id: learner.id } })
  expect(row.motivation).toBe('A tool for my club.')
  await savePlan(learner, samplePlan)
  const plan = planAnswerSchema.parse(await findPlan(learner))
  expect(plan.motivation).toBe('A tool for my club.')
  expect(toPlanInput(plan).motivation).toBe('A tool for my club.')
})
