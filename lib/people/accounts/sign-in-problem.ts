import * as words from '@/messages/generated/people/sign-in-problems'

/**
 * Why somebody stands on the sign-in page again, in words; null for a reason that is none.
 * @param provider what the provider is called where one had to do with it
 */
export function signInProblem(reason: string | undefined, provider = words.otherSite()): string | null {
  switch (reason) {
    case 'closed':
      return words.closed()
    case 'address-taken':
      return words.addressTaken({ provider })
    case 'no-address':
      return words.noAddress({ provider })
    case 'CredentialsSignin':
      return words.wrongPassword()
    case 'OAuthSignin':
    case 'OAuthCallback':
    case 'OAuthCreateAccount':
    case 'Callback':
    case 'AccessDenied':
    case 'Default':
      return words.failed({ provider })
    default:
      return null
  }
}
