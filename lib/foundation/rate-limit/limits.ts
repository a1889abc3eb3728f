// Every number of the rate limits, in one place. How they count:
//
// - A *person* is counted by their id, an *account* by a hash of the address that was typed, whether anybody has it or
//   not, and an *address* by its network (`by-address.ts`): an IPv4 address, or the /64 that an IPv6 client has to itself
//   and, with `WIDER` times as many tries, the /48 around it.
// - The time runs from the first try and is not made longer by more of them.
// - All processes on one database count together. `RATE_LIMIT_FACTOR` multiplies every number of tries, on loopback
//   alone.

import * as words from '@/messages/generated/foundation/limits'

const MINUTE = 60
const HOUR = 60 * MINUTE

/**
 * A customer of a whole /48 has 65,536 networks, each of which would have every limit. It may also be a school or the
 * customers of a mobile carrier, who need more than one of them.
 */
export const WIDER = 16

/** So many tries within so many seconds, counted from the first. */
export type Limit = {
  /** Sets this limit's counters apart from those of others. */
  readonly name: string
  readonly tries: number
  readonly seconds: number
  /** What is said once they are used up; how long to wait is said after it. */
  readonly refusal: () => string
}

/** The settings page says it too. */
export const EXPORTS_A_DAY = 5

export const limits = {
  /** Wrong passwords for one account from one address. */
  signInPair: { name: 'sign-in', tries: 5, seconds: 15 * MINUTE, refusal: words.attempts },
  /** Wrong passwords from one address, for whatever accounts. */
  signInAddress: { name: 'sign-in-address', tries: 20, seconds: 15 * MINUTE, refusal: words.attempts },
  /** Wrong passwords for one account from all addresses together. */
  signInAccount: { name: 'sign-in-account', tries: 100, seconds: HOUR, refusal: words.attempts },
  /**
   * Once those are used up: what each address (of IPv6, each /48) still has for that account. So whoever attacks an account slows its owner
   * down and never locks them out.
   */
  signInSpare: { name: 'sign-in-spare', tries: 1, seconds: 15 * MINUTE, refusal: words.attempts },
  /** Wrong passwords from a browser that has signed in to the account before; nothing else counts for it. */
  signInDevice: { name: 'sign-in-device', tries: 10, seconds: 15 * MINUTE, refusal: words.attempts },
  /** Sign-ins that failed, by the way they were tried, of which the audit log of the whole site has a line. */
  failedSignIns: { name: 'failed-sign-ins', tries: 1000, seconds: HOUR, refusal: words.attempts },
  /**
   * Of these, the lines of one address (of IPv6, each /48): as many as it has wrong passwords in an hour, so that none of
   * those is missing, and one address never uses the site's up.
   */
  failedSignInsShare: { name: 'failed-sign-ins-share', tries: 100, seconds: HOUR, refusal: words.attempts },
  /** Wrong passwords of a person who is signed in and is asked for theirs once more. */
  confirm: { name: 'confirm', tries: 10, seconds: 15 * MINUTE, refusal: words.attempts },
  /** New accounts from one address: a class that signs up in one room fits in. */
  signUp: { name: 'sign-up', tries: 40, seconds: HOUR, refusal: words.accounts },
  /** Wrong join codes of one person, on the page and in the call together. */
  joinCode: {
    name: 'join',
    tries: 10,
    seconds: HOUR,
    refusal: words.joinCodes,
  },
  /** Wrong join codes of people at one address: several accounts do not make more guesses. */
  joinCodeAddress: {
    name: 'join-address',
    tries: 30,
    seconds: HOUR,
    refusal: words.joinCodes,
  },
  /** Wrong join codes of visitors at one address, counted apart: they take no try from people who are signed in. */
  joinCodeVisitor: {
    name: 'join-visitor',
    tries: 60,
    seconds: HOUR,
    refusal: words.joinCodes,
  },
  /** Links mailed to one address, whether anybody has it or not. */
  mailLink: {
    name: 'mail-link',
    tries: 5,
    seconds: HOUR,
    refusal: words.mailToAddress,
  },
  /** Links that were asked for from one address. */
  mailLinkAddress: {
    name: 'mail-link-address',
    tries: 30,
    seconds: HOUR,
    refusal: words.mailFromNetwork,
  },
  /** Other addresses that one person asks for. */
  changeAddress: {
    name: 'change-address',
    tries: 5,
    seconds: HOUR,
    refusal: words.addresses,
  },
  /** Changes to how one person signs in, of which they are told by mail; none is given back. */
  securityMail: {
    name: 'security-mail',
    tries: 10,
    seconds: HOUR,
    refusal: words.waysIn,
  },
  /** Handles that one person asks for, taken or not: nobody finds out in bulk which there are. */
  handle: { name: 'handle', tries: 20, seconds: HOUR, refusal: words.handles },
  /** How often one's own address is written to again. */
  verifyMail: { name: 'verify-mail', tries: 5, seconds: HOUR, refusal: words.mails },
  /** Exports of one person. */
  dataExport: {
    name: 'export',
    tries: EXPORTS_A_DAY,
    seconds: 24 * HOUR,
    refusal: () => words.dataExports({ count: EXPORTS_A_DAY }),
  },
  /** How often one person asks for deletion: a mail goes out each time. */
  deletion: { name: 'ask-for-deletion', tries: 10, seconds: HOUR, refusal: words.deletions },
  /** Wrong links of invitations, by person or by a visitor's address. */
  invitation: {
    name: 'invitation',
    tries: 10,
    seconds: HOUR,
    refusal: words.invitations,
  },
  /** Wrong codes of somebody who owes the second step of signing in: only who gave the first factor can use them up. */
  secondFactor: { name: 'second-factor', tries: 5, seconds: 15 * MINUTE, refusal: words.codes },
  /** Wrong codes in one's own settings, counted apart. */
  ownSecondFactor: { name: 'own-second-factor', tries: 5, seconds: 15 * MINUTE, refusal: words.codes },
  /** Calls of the API by a person who is signed in. Handed out in parcels (`parcels.ts`). */
  person: { name: 'person', tries: 600, seconds: MINUTE, refusal: words.requests },
  /** Calls by visitors from one address, next-auth's own routes included. Handed out in parcels. */
  visitor: { name: 'visitor', tries: 300, seconds: MINUTE, refusal: words.requests },
  /**
   * Pages that a person opens, with what their browser fetches ahead: up to 19 requests for one page, 8 as a rule. So a
   * page every second, and each one scrolled to its end, stays below. In parcels.
   */
  personPage: { name: 'person-page', tries: 600, seconds: MINUTE, refusal: words.pages },
  /**
   * Pages that visitors at one address open, counted alike. Forty people in one room have 60 each: the landing page (19)
   * and five more (8), all within their first minute; once they are signed in they count by themselves. In parcels.
   */
  visitorPage: {
    name: 'visitor-page',
    tries: 2400,
    seconds: MINUTE,
    refusal: words.pagesFromNetwork,
  },
  /** Pictures for links that one address asks for: drawing takes longer than anything else here. In parcels. */
  picture: { name: 'picture', tries: 120, seconds: MINUTE, refusal: words.images },
} as const satisfies Record<string, Limit>

/** After so long no counter is left, whatever it counts. The privacy page says it too. */
export const LONGEST_COUNT_HOURS = Math.max(...Object.values(limits).map(({ seconds }) => seconds)) / HOUR
