'use client'

import { useMutation } from '@tanstack/react-query'
import { send } from '@/lib/platform/delivery/transport'
import type { scheduleCalls } from './calls'
import type { LearnerDatesInput, ScheduleInput } from './schema'

const meta = { refreshesPageOn: ['success', 'conflict'] as const }

/** Replaces the dates of a cohort. */
export const useSaveSchedule = (cohortId: string) =>
  useMutation({
    mutationFn: (schedule: ScheduleInput) =>
      send<typeof scheduleCalls.saveSchedule>('PUT /api/v1/cohorts/[id]/schedule', {
        params: { id: cohortId },
        body: schedule,
      }),
    meta,
  })

/** Moves a date of one learner, or takes it back with null. */
export const useSaveLearnerDate = (cohortId: string, userId: string) =>
  useMutation({
    mutationFn: (dates: LearnerDatesInput) =>
      send<typeof scheduleCalls.saveLearnerDates>('PUT /api/v1/cohorts/[id]/learners/[user]/dates', {
        params: { id: cohortId, user: userId },
        body: dates,
      }),
    meta,
  })
