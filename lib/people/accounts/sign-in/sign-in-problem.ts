import * as words from '@/messages/generated/people/sign-in-problems'

/**
 * Describes why a person is back on the sign-in page; null for an unknown reason.
 * @param provider name of the provider, where one was involved
 */
export function signInProblem(reason: string | undefined, provider = words.otherSite()): string | null {
  switch (reason) {
    case 'closed':
      return words.closed()
    case 'address-taken':
      return words.addressTaken({ provider })
    case 'sign-up-closed':
      return words.signUpClosed({ provider })
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
