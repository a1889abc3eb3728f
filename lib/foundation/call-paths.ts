/**
 * Paths of calls that other code than `send` uses too: plain forms post to them, links open them. `calls.ts` of each
 * domain declares the rest.
 */
export const callPaths = {
  isAlive: '/api/health/live',
  me: '/api/v1/me',
  chooseLocale: '/api/v1/locale',
  live: '/api/v1/me/live',
  file: '/api/v1/files/[id]',
  instance: '/api/v1/admin/instance',
  backupFile: '/api/v1/admin/backups/[id]/file',
  auditFile: '/api/v1/admin/audit.csv',
  learners: '/api/v1/mentor/learners',
  learnersFile: '/api/v1/mentor/learners.csv',
  tick: '/api/v1/me/progress/[step]',
  ticks: '/api/v1/me/progress/batch',
  requestReset: '/api/v1/password-reset',
  resetPassword: '/api/v1/password-reset/use',
  confirmAddress: '/api/v1/email-verification',
  passSecondFactor: '/api/v1/sign-in/second-factor',
  giveUpSecondFactor: '/api/v1/sign-in/second-factor/cancel',
  acceptInvitation: '/api/v1/invitations/accept',
  markRead: '/api/v1/me/notifications/read',
  mailPreferences: '/api/v1/me/mail-preferences',
  moment: '/api/v1/me/moment',
  momentCard: '/api/v1/me/moment/card',
  studyReminder: '/api/v1/me/study-reminder',
  unsubscribe: '/api/v1/mail/unsubscribe',
  exportData: '/api/v1/me/export',
  exportPeople: '/api/v1/admin/people.zip',
  keepAccount: '/api/v1/me/deletion/keep',
} as const

type Values = Readonly<Record<string, unknown>>

/**
 * Returns the address of a call, for the action of a form for example. Leaves out undefined values of the query.
 * @param path with `[name]` for each parameter
 */
export function fillPath(path: string, params: Values = {}, query: Values = {}): string {
  const filled = path.replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const asked = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  if (asked.length === 0) return filled
  const isPlain = asked.every((pair) => pair.every((part) => PLAIN.test(part)))
  return `${filled}?${isPlain ? asked.map((pair) => pair.join('=')).join('&') : new URLSearchParams(asked)}`
}

/** Values that need no encoding: nearly all, and a list fills a path for each of its rows. */
const PLAIN = /^[\w.-]*$/
