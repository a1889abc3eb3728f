import type { CheckBrief } from '@/lib/learning/checks/kit/brief'
import { keepsToOwners, refusesStrangers } from '../accounts/access'
import { answersAlike, renewsSession, signsOut, toSignInCheck } from '../accounts/sessions'
import { givesToken, refusesForgedTokens, refusesOtherTokens } from './tokens'

export const authentication: CheckBrief = {
  slug: 'authentication',
  title: 'Authentication and authorisation',
  version: 1,
  checks: [
    toSignInCheck(false),
    renewsSession,
    signsOut,
    answersAlike,
    refusesStrangers,
    keepsToOwners,
    givesToken,
    refusesForgedTokens,
    refusesOtherTokens,
  ],
}
