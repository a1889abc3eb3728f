import { type NoticeKind, noticeKinds } from '@/lib/people/notifications/notice'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { notificationRegistry } from './registry'

/** Lists the kinds that can concern a viewer, and that they can have mail preferences for. */
export const listNoticeKinds = (viewer: Viewer): NoticeKind[] =>
  noticeKinds.filter((kind) => notificationRegistry[kind].audience !== 'mentor' || viewer.isMentor || viewer.isAdmin)
