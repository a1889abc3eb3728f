import type { Viewer } from '@/lib/platform/auth/viewer'
import { type NoticeKind, noticeKinds } from './notice'

const ofMentors: readonly NoticeKind[] = [
  'work-submitted',
  'work-withdrawn',
  'handed-over',
  'mentor-asked',
  'plan-answered',
  'added-as-mentor',
]
const ofBoth: readonly NoticeKind[] = ['message', 'nudge']

/** People whom a kind concerns. Everybody can learn; mentors' kinds are for mentors and admins. */
export type Audience = 'learner' | 'mentor' | 'both'

export const getAudience = (kind: NoticeKind): Audience =>
  ofBoth.includes(kind) ? 'both' : ofMentors.includes(kind) ? 'mentor' : 'learner'

const canReceiveKind = (viewer: Viewer, kind: NoticeKind): boolean =>
  getAudience(kind) !== 'mentor' || viewer.isMentor || viewer.isAdmin

/** Lists the kinds that a viewer can have preferences for. */
export const listNoticeKinds = (viewer: Viewer): NoticeKind[] =>
  noticeKinds.filter((kind) => canReceiveKind(viewer, kind))
