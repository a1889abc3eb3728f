import { hashHandle } from '@/lib/operations/profiles/commands'

const EMAIL = 'learner@waymark.test'
const HANDLE = 'ana-ribeiro'

type Person = { readonly id: string; readonly email: string }
type Began = { readonly createdAt: Date }

/** Makes Ana's public profile, with all options on except the listing; null for everybody else. */
export function makePublicProfile({ id, email }: Person, { createdAt }: Began) {
  if (email !== EMAIL) return null
  const shows = { isOn: true, showsWork: true, showsDays: true, isListed: false }
  return {
    profile: { learnerId: id, handle: HANDLE, ...shows, createdAt, updatedAt: createdAt },
    handle: { fingerprint: hashHandle(HANDLE), userId: id, createdAt },
  }
}
