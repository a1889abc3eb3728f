'use client'

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { callPaths } from '@/lib/foundation/call-paths'
import { usePagePerson } from '@/lib/platform/delivery/page-person.client'
import { setCached, usePageQuery } from '@/lib/platform/delivery/page-query.client'
import { send } from '@/lib/platform/delivery/transport'
import { useLive } from '@/lib/platform/live/client'
import type { notificationCalls } from './calls'
import type { KindMode, MailMode } from './mail-mode'
import type { ReminderTime } from './study-reminder/reminder'
import { mayHaveUnread, type Unread } from './unread'

const UNREAD_KEY = ['notifications', 'unread'] as const

/**
 * Returns the unread notifications: first as rendered by the server, then as they change. Opening the page that a
 * notification leads to marks it as read.
 * @param path of the current page
 */
export function useUnread(initial: Unread, path: string): Unread {
  const client = useQueryClient()
  const person = usePagePerson()
  const queryFn = ({ signal }: { readonly signal: AbortSignal }): Promise<Unread> => {
    const sent = { signal, person: person ?? undefined }
    return send<typeof notificationCalls.getUnread>('GET /api/v1/me/notifications/unread', sent)
  }
  const unread = usePageQuery({ queryKey: [...UNREAD_KEY, person], queryFn }, initial)
  useLive(['notifications'], () => client.invalidateQueries({ queryKey: UNREAD_KEY }))
  useReadOnVisit(unread, path, () => client.invalidateQueries({ queryKey: UNREAD_KEY }))
  return unread
}

/**
 * Marks notifications as read that arrive while their page is open, on the next input: the page may lie open all night.
 */
function useReadOnVisit(unread: Unread, path: string, onRead: () => void): void {
  const mayBeRead = mayHaveUnread(path, unread)
  const visited = useRef('')
  const read = useEffectEvent(async (path: string) => {
    const { count } = await send<typeof notificationCalls.markRead>(`POST ${callPaths.markRead}`, { body: { path } })
    if (count > 0) onRead()
  })
  useEffect(() => {
    const isArrival = visited.current !== path
    visited.current = path
    if (!mayBeRead) return
    // If this fails, the notification stays unread until another visit.
    const readNow = () => {
      if (document.visibilityState === 'visible') read(path).catch(() => {})
    }
    if (isArrival) readNow()
    for (const sign of signsOfLife) document.addEventListener(sign, readNow, { once: true })
    return () => {
      for (const sign of signsOfLife) document.removeEventListener(sign, readNow)
    }
  }, [mayBeRead, path])
}

const signsOfLife = ['visibilitychange', 'pointerdown', 'keydown'] as const

// Choices are sent one after the other, by the scope of their mutation, so that the last one stays.
// Their keys contain the person: one under way keeps the functions that it began with, where the page is drawn for another.
function useReminderQuery() {
  const person = usePagePerson()
  return queryOptions({
    queryKey: ['study-reminder', person],
    queryFn: ({ signal }) => {
      const sent = { signal, person: person ?? undefined }
      return send<typeof notificationCalls.getStudyReminder>(`GET ${callPaths.studyReminder}`, sent)
    },
  })
}

/** Returns the saved reminder time. @param onPage the page's */
export const useReminderTime = (onPage: ReminderTime): ReminderTime =>
  usePageQuery(useReminderQuery(), { when: onPage }).when

/** Saves when the viewer gets a study reminder. */
export function useSetStudyReminder() {
  const client = useQueryClient()
  const person = usePagePerson() ?? undefined
  const { queryKey } = useReminderQuery()
  return useMutation({
    scope: { id: 'study-reminder' },
    mutationKey: ['save', ...queryKey],
    mutationFn: (when: ReminderTime) =>
      send<typeof notificationCalls.setStudyReminder>(`PUT ${callPaths.studyReminder}`, { body: { when }, person }),
    onSuccess: (saved) => setCached(client, queryKey, () => saved),
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
}

function useModesQuery() {
  const person = usePagePerson()
  return queryOptions({
    queryKey: ['mail-preferences', person],
    queryFn: async ({ signal }) => {
      const path = `GET ${callPaths.mailPreferences}` as const
      const sent = { signal, person: person ?? undefined }
      return toModes((await send<typeof notificationCalls.listMailPreferences>(path, sent)).preferences)
    },
  })
}
type Modes = Readonly<Partial<Record<string, MailMode>>>
const toModes = (preferences: readonly KindMode[]): Modes =>
  Object.fromEntries(preferences.map(({ kind, mode }) => [kind, mode]))

/** Returns the saved mail mode of each kind. @param onPage the page's */
export const useMailModes = (onPage: readonly KindMode[]): Modes => usePageQuery(useModesQuery(), toModes(onPage))

/** Saves the mail mode of one kind. */
export function useSetMailPreference() {
  const client = useQueryClient()
  const person = usePagePerson() ?? undefined
  const { queryKey } = useModesQuery()
  return useMutation({
    scope: { id: 'mail-preferences' },
    mutationKey: ['save', ...queryKey],
    mutationFn: ({ kind, mode }: KindMode) => {
      const sent = { body: { [kind]: mode }, person }
      return send<typeof notificationCalls.setMailPreferences>(`PUT ${callPaths.mailPreferences}`, sent)
    },
    onSuccess: ({ preferences }) => setCached(client, queryKey, () => toModes(preferences)),
    meta: { refreshesPageOn: ['success', 'conflict', 'refusal'] },
  })
}
