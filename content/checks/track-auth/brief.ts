import type { CheckBrief } from '@/lib/learning/checks/kit/brief'
import { guardsAdmin, keepsToOwners, refusesForeignPages, refusesStrangers } from '../accounts/access'
import {
  answersAlike,
  keepsSessions,
  renewsSession,
  signsOut,
  slowsGuessing,
  toSignInCheck,
} from '../accounts/sessions'

export const trackAuth: CheckBrief = {
  slug: 'track-auth',
  title: 'Sign-in and permissions in your framework',
  version: 1,
  checks: [
    toSignInCheck(true),
    renewsSession,
    signsOut,
    keepsSessions,
    answersAlike,
    slowsGuessing,
    refusesStrangers,
    keepsToOwners,
    guardsAdmin,
    refusesForeignPages,
  ],
}
