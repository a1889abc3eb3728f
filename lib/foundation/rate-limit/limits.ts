// Numbers of all rate limits. How they count:
//
// - A *person* is counted by their id, an *account* by a hash of the address that was typed, whether it exists or
//   not, and an *address* by its network (`by-address.ts`): an IPv4 address, or the /64 that an IPv6 client has to itself
//   and, with `WIDER` times as many tries, the /48 around it.
// - The time runs from the first try; more tries do not extend it.
// - All processes on one database count together. `RATE_LIMIT_FACTOR` multiplies every number of tries, on loopback
//   alone.

import * as words from '@/messages/generated/foundation/limits'

const MINUTE = 60
const HOUR = 60 * MINUTE

/**
 * How many times as many tries a /48 has as a /64. A customer with a whole /48 has 65,536 networks, each of which would
 * have every limit. It may also be a school or the customers of a mobile carrier, who need more than one of them.
 */
export const WIDE_NETWORK_FACTOR = 16

/** A number of tries within a number of seconds, counted from the first. */
export type Limit = {
  /** Keeps this limit's counters apart from those of others. */
  readonly name: string
  readonly tries: number
  readonly seconds: number
  /** Message once the tries are used up; the time to wait is added to it. */
  readonly refusal: () => string
}

/** Also shown on the settings page. */
export const EXPORTS_A_DAY = 5

export const limits = {
  /** Wrong passwords for one account from one address. */
  signInPair: { name: 'sign-in', tries: 5, seconds: 15 * MINUTE, refusal: words.attempts },
  /** Wrong passwords from one address, for any account. */
  signInAddress: { name: 'sign-in-address', tries: 20, seconds: 15 * MINUTE, refusal: words.attempts },
  /** Wrong passwords for one account from all addresses together. */
  signInAccount: { name: 'sign-in-account', tries: 100, seconds: HOUR, refusal: words.attempts },
  /**
   * Tries that each address (of IPv6, each /48) still has for an account once `signInAccount` is used up: an attack
   * slows the owner down and never locks them out.
   */
  signInSpare: { name: 'sign-in-spare', tries: 1, seconds: 15 * MINUTE, refusal: words.attempts },
  /** Wrong passwords from a browser that has signed in to the account before; no other sign-in limit applies to it. */
  signInDevice: { name: 'sign-in-device', tries: 10, seconds: 15 * MINUTE, refusal: words.attempts },
  /** Failed sign-ins, by method, that the audit log of the whole site records. */
  failedSignIns: { name: 'failed-sign-ins', tries: 1000, seconds: HOUR, refusal: words.attempts },
  /**
   * Failed sign-ins of one address (of IPv6, each /48) that the audit log records: as many as wrong passwords an hour
   * allows it, so that none of those is missing, and one address never uses up the site's.
   */
  failedSignInsShare: { name: 'failed-sign-ins-share', tries: 100, seconds: HOUR, refusal: words.attempts },
  /** Wrong passwords of a signed-in person when confirming a change. */
  confirm: { name: 'confirm', tries: 10, seconds: 15 * MINUTE, refusal: words.attempts },
  /** New accounts from one address: enough for a class that signs up in one room. */
  signUp: { name: 'sign-up', tries: 40, seconds: HOUR, refusal: words.accounts },
  /** Wrong join codes of one person, on the page and in the call together. */
  joinCode: {
    name: 'join',
    tries: 10,
    seconds: HOUR,
    refusal: words.joinCodes,
  },
  /** Wrong join codes of signed-in people at one address: several accounts allow no more guesses. */
  joinCodeAddress: {
    name: 'join-address',
    tries: 30,
    seconds: HOUR,
    refusal: words.joinCodes,
  },
  /** Wrong join codes of visitors at one address, counted apart: they use up no tries of signed-in people. */
  joinCodeVisitor: {
    name: 'join-visitor',
    tries: 60,
    seconds: HOUR,
    refusal: words.joinCodes,
  },
  /** Links mailed to one address, whether it has an account or not. */
  mailLink: {
    name: 'mail-link',
    tries: 5,
    seconds: HOUR,
    refusal: words.mailToAddress,
  },
  /** Links requested from one network address. */
  mailLinkAddress: {
    name: 'mail-link-address',
    tries: 30,
    seconds: HOUR,
    refusal: words.mailFromNetwork,
  },
  /** Changes of address that one person requests. */
  changeAddress: {
    name: 'change-address',
    tries: 5,
    seconds: HOUR,
    refusal: words.addresses,
  },
  /** Changes to how one person signs in, each of which sends a mail; none is given back. */
  securityMail: {
    name: 'security-mail',
    tries: 10,
    seconds: HOUR,
    refusal: words.waysIn,
  },
  /** Handles that one person requests, taken or not: existing ones cannot be found out in bulk. */
  handle: { name: 'handle', tries: 20, seconds: HOUR, refusal: words.handles },
  /** Verification mails that one person has sent again to their own address. */
  verifyMail: { name: 'verify-mail', tries: 5, seconds: HOUR, refusal: words.mails },
  /** Test mails that an admin sends to themselves. */
  testMail: { name: 'test-mail', tries: 10, seconds: HOUR, refusal: words.mails },
  /** Exports of one person. */
  dataExport: {
    name: 'export',
    tries: EXPORTS_A_DAY,
    seconds: 24 * HOUR,
    refusal: () => words.dataExports({ count: EXPORTS_A_DAY }),
  },
  /** Archives of all people that one admin downloads. */
  peopleExport: {
    name: 'people-export',
    tries: EXPORTS_A_DAY,
    seconds: 24 * HOUR,
    refusal: () => words.dataExports({ count: EXPORTS_A_DAY }),
  },
  /** Deletions that one person requests: each sends a mail. */
  deletion: { name: 'ask-for-deletion', tries: 10, seconds: HOUR, refusal: words.deletions },
  /** Deletions of other people's accounts that one admin requests: each sends a mail. */
  deletionOfOthers: {
    name: 'ask-for-deletion-of-others',
    tries: 100,
    seconds: 24 * HOUR,
    refusal: words.deletionsOfOthers,
  },
  /** Wrong invitation links, by person or by a visitor's address. */
  invitation: {
    name: 'invitation',
    tries: 10,
    seconds: HOUR,
    refusal: words.invitations,
  },
  /**
   * Runs of checks from one address that are refused, by their code or because they cannot be read: a class in one room
   * has some, and each may be two megabytes.
   */
  refusedRun: { name: 'refused-run', tries: 120, seconds: 15 * MINUTE, refusal: words.runs },
  /** Times that one person's runs are sent again and answered again, each up to two megabytes: runners try three times. */
  repeatedRun: { name: 'repeated-run', tries: 60, seconds: HOUR, refusal: words.repeatedRuns },
  /** Runs for which one person lets this instance call a deployed address. */
  checkVisit: { name: 'check-visit', tries: 20, seconds: HOUR, refusal: words.visits },
  /** Wrong second-factor codes at sign-in: only a person with the first factor can use them up. */
  secondFactor: { name: 'second-factor', tries: 5, seconds: 15 * MINUTE, refusal: words.codes },
  /** Wrong second-factor codes in one's own settings, counted apart. */
  ownSecondFactor: { name: 'own-second-factor', tries: 5, seconds: 15 * MINUTE, refusal: words.codes },
  /** Calls of the API by a signed-in person. Handed out in batches (`batched-limiter.ts`). */
  person: { name: 'person', tries: 600, seconds: MINUTE, refusal: words.requests },
  /** Calls by visitors from one address, next-auth's own routes included. Handed out in batches. */
  visitor: { name: 'visitor', tries: 300, seconds: MINUTE, refusal: words.requests },
  /**
   * Pages that a person opens, including prefetches: up to 19 requests for one page, usually 8. A page every second,
   * each scrolled to its end, stays below. In batches.
   */
  personPage: { name: 'person-page', tries: 600, seconds: MINUTE, refusal: words.pages },
  /**
   * Pages that visitors at one address open, counted alike. Forty people in one room have 60 each: the landing page
   * (19) and five more (8), all within their first minute; signed in, they are counted one by one. In batches.
   */
  visitorPage: {
    name: 'visitor-page',
    tries: 2400,
    seconds: MINUTE,
    refusal: words.pagesFromNetwork,
  },
  /** Preview pictures of links requested from one address: drawing takes longer than anything else here. In batches. */
  picture: { name: 'picture', tries: 120, seconds: MINUTE, refusal: words.images },
} as const satisfies Record<string, Limit>

/** Longest time that any counter is kept, in hours. Also stated on the privacy page. */
export const LONGEST_COUNT_HOURS = Math.max(...Object.values(limits).map(({ seconds }) => seconds)) / HOUR
